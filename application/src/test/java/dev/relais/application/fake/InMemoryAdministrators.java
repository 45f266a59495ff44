package dev.relais.application.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.relais.domain.access.Administrators;

/** Administrators in memory. */
public final class InMemoryAdministrators implements Administrators {

    private final Map<String, String> passwords = new LinkedHashMap<>();

    public List<String> usernames() {
        return List.copyOf(passwords.keySet());
    }

    @Override
    public boolean isEmpty() {
        return passwords.isEmpty();
    }

    @Override
    public void add(String username, String password) {
        passwords.put(username, password);
    }

    @Override
    public boolean isKnown(String username) {
        return passwords.containsKey(username);
    }

    @Override
    public boolean isPassword(String username, String password) {
        return password.equals(passwords.get(username));
    }
}
