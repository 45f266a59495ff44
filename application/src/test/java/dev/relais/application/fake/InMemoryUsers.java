package dev.relais.application.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.relais.domain.access.Account;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import dev.relais.domain.access.Users;
import dev.relais.domain.shop.MailAddress;

/** People in memory. */
public final class InMemoryUsers implements Users {

    private final Map<String, Known> users = new TreeMap<>();

    private record Known(Account account, Password password) {

        User user() {
            return account.user();
        }
    }

    @Override
    public boolean isEmpty() {
        return users.isEmpty();
    }

    @Override
    public List<User> all() {
        return users.values().stream().map(Known::user).toList();
    }

    @Override
    public List<Account> accounts() {
        return users.values().stream().map(Known::account).toList();
    }

    @Override
    public Optional<User> find(String name) {
        return Optional.ofNullable(users.get(name)).map(Known::user);
    }

    @Override
    public Optional<Account> account(String name) {
        return Optional.ofNullable(users.get(name)).map(Known::account);
    }

    @Override
    public Optional<User> find(String name, Password password) {
        return Optional.ofNullable(users.get(name))
                .filter(known -> known.password().equals(password))
                .map(Known::user);
    }

    @Override
    public boolean add(User user, Password password) {
        return add(new Account(user, Optional.empty(), false), password);
    }

    @Override
    public boolean invite(User user) {
        return add(new Account(user, Optional.empty(), true), Password.ofNobody());
    }

    private boolean add(Account account, Password password) {
        return users.putIfAbsent(account.user().name(), new Known(account, password)) == null;
    }

    @Override
    public void change(User user) {
        users.computeIfPresent(
                user.name(),
                (name, known) -> new Known(
                        new Account(
                                user,
                                known.account().mailAddress(),
                                known.account().isInvited()),
                        known.password()));
    }

    @Override
    public void change(String name, Password password) {
        users.computeIfPresent(
                name,
                (any, known) ->
                        new Known(new Account(known.user(), known.account().mailAddress(), false), password));
    }

    @Override
    public void changeMailAddress(String name, Optional<MailAddress> mailAddress) {
        users.computeIfPresent(
                name,
                (any, known) -> new Known(
                        new Account(known.user(), mailAddress, known.account().isInvited()), known.password()));
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
