package dev.relais.application.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.KnownPasswords;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import dev.relais.domain.access.Users;

/** Creates the first administrator, so that somebody can sign in. */
@Singleton
public class WelcomeAdministrator {

    private final Users users;
    private final KnownPasswords known;

    @Inject
    public WelcomeAdministrator(Users users, KnownPasswords known) {
        this.users = users;
        this.known = known;
    }

    /** False, and nothing stored, if there is somebody already. */
    @Transactional
    public boolean createFirst(String name, Password password) {
        return users.isEmpty() && users.add(new User(name, Role.ADMIN), password);
    }

    /** True if nobody else could choose this password: it is taken from who starts Relais, who should hear that. */
    public boolean isWeak(String name, Password password) {
        return !password.isUsable(name, known);
    }
}
