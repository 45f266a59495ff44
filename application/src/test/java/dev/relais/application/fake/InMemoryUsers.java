package dev.relais.application.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import dev.relais.domain.access.Users;

/** People in memory. */
public final class InMemoryUsers implements Users {

    private final Map<String, Known> users = new TreeMap<>();

    private record Known(User user, Password password) {}

    @Override
    public boolean isEmpty() {
        return users.isEmpty();
    }

    @Override
    public List<User> all() {
        return users.values().stream().map(Known::user).toList();
    }

    @Override
    public Optional<User> find(String name) {
        return Optional.ofNullable(users.get(name)).map(Known::user);
    }

    @Override
    public Optional<User> find(String name, Password password) {
        return Optional.ofNullable(users.get(name))
                .filter(known -> known.password().equals(password))
                .map(Known::user);
    }

    @Override
    public boolean add(User user, Password password) {
        return users.putIfAbsent(user.name(), new Known(user, password)) == null;
    }

    @Override
    public void change(User user) {
        users.computeIfPresent(user.name(), (name, known) -> new Known(user, known.password()));
    }

    @Override
    public void change(String name, Password password) {
        users.computeIfPresent(name, (any, known) -> new Known(known.user(), password));
    }

    @Override
    public void remove(String name) {
        users.remove(name);
    }

    @Override
    public void hold() {
        // Nobody else is there.
    }

    /** An administrator of this name. */
    public static User administrator(String name) {
        return new User(name, Role.ADMIN);
    }
}
