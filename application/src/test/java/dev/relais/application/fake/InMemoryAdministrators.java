package dev.relais.application.fake;

import java.util.ArrayList;
import java.util.List;

import dev.relais.domain.access.Administrators;

/** Administrators in memory. */
public final class InMemoryAdministrators implements Administrators {

    private final List<String> usernames = new ArrayList<>();

    public List<String> usernames() {
        return List.copyOf(usernames);
    }

    @Override
    public boolean isEmpty() {
        return usernames.isEmpty();
    }

    @Override
    public void add(String username, String password) {
        usernames.add(username);
    }
}
