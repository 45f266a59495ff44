package dev.relais.application.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.Administrators;

/** Tells whether somebody is an administrator. */
@Singleton
public class RecogniseAdministrator {

    private final Administrators administrators;

    @Inject
    public RecogniseAdministrator(Administrators administrators) {
        this.administrators = administrators;
    }

    /** True if name and password belong together. */
    @Transactional
    public boolean recognise(String username, String password) {
        return administrators.isPassword(username, password);
    }

    /** True if an administrator who signed in earlier still is one. */
    @Transactional
    public boolean isStillOne(String username) {
        return administrators.isKnown(username);
    }
}
