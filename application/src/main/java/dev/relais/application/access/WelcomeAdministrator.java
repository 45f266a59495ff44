package dev.relais.application.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.Administrators;

/** Creates the first administrator, so that somebody can sign in. */
@Singleton
public class WelcomeAdministrator {

    private final Administrators administrators;

    @Inject
    public WelcomeAdministrator(Administrators administrators) {
        this.administrators = administrators;
    }

    /** False, and nothing stored, if there is an administrator already. */
    @Transactional
    public boolean createFirst(String username, String password) {
        if (!administrators.isEmpty()) {
            return false;
        }
        administrators.add(username, password);
        return true;
    }
}
