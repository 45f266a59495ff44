package dev.relais.application.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.access.KnownPasswords;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.PasswordLinks;
import dev.relais.domain.access.Sessions;
import dev.relais.domain.access.Users;

/** The one rule for passwords, and what ends with a new one. Works in the caller's transaction. */
@Singleton
public class NewPassword {

    private final Users users;
    private final KnownPasswords known;
    private final Sessions sessions;
    private final PasswordLinks links;

    @Inject
    public NewPassword(Users users, KnownPasswords known, Sessions sessions, PasswordLinks links) {
        this.users = users;
        this.known = known;
        this.sessions = sessions;
        this.links = links;
    }

    /** True if the password may be that user's. */
    boolean mayBe(Password password, String user) {
        return password.isUsable(user, known);
    }

    /** Gives the user this password; he is signed out everywhere, and a link he may have does nothing any more. */
    void give(String user, Password password) {
        users.change(user, password);
        links.revoke(user);
        sessions.endAllOf(user);
    }
}
