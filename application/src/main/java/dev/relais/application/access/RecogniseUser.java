package dev.relais.application.access;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.Password;
import dev.relais.domain.access.User;
import dev.relais.domain.access.Users;

/** Tells who somebody is. */
@Singleton
public class RecogniseUser {

    private final Users users;

    @Inject
    public RecogniseUser(Users users) {
        this.users = users;
    }

    /** The user if name and password belong together. */
    @Transactional
    public Optional<User> recognise(String name, Password password) {
        return users.find(name, password);
    }

    /** Who signed in earlier, as he is now; empty if he was removed since. */
    @Transactional
    public Optional<User> recogniseAgain(String name) {
        return users.find(name);
    }
}
