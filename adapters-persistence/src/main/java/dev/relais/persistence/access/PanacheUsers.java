package dev.relais.persistence.access;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.Account;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.User;
import dev.relais.domain.access.Users;
import dev.relais.domain.shop.MailAddress;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The people who sign in, in PostgreSQL. */
@Singleton
@Transactional
class PanacheUsers implements Users {

    /** Compared with when there is nobody of that name, so that the answer takes as long. */
    private static final String HASH_OF_NOBODY = PasswordHash.of(Password.ofNobody());

    private final Rows rows;

    @Singleton
    static class Rows implements PanacheRepositoryBase<UserRow, String> {}

    @Inject
    PanacheUsers(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isEmpty() {
        return rows.count() == 0;
    }

    @Override
    public List<User> all() {
        return rows.find("order by username").stream().map(UserRow::read).toList();
    }

    @Override
    public List<Account> accounts() {
        return rows.find("order by username").stream().map(UserRow::readAll).toList();
    }

    @Override
    public Optional<User> find(String name) {
        return row(name).map(UserRow::read);
    }

    @Override
    public Optional<Account> account(String name) {
        return rows.findByIdOptional(name).map(UserRow::readAll);
    }

    @Override
    public Optional<User> find(String name, Password password) {
        Optional<UserRow> known = row(name);
        boolean matches =
                PasswordHash.matches(password, known.map(row -> row.password).orElse(HASH_OF_NOBODY));
        known.filter(row -> matches && PasswordHash.isOld(row.password))
                .ifPresent(row -> row.password = PasswordHash.of(password));
        return known.filter(row -> matches).map(UserRow::read);
    }

    /** What can be nobody's name is not asked for: the database would take some of it for an error. */
    private Optional<UserRow> row(String name) {
        return Optional.of(name).filter(User::isName).flatMap(rows::findByIdOptional);
    }

    @Override
    public boolean add(User user, Password password) {
        return add(user, password, false);
    }

    /** With a password like everybody else, so that trying one takes as long. */
    @Override
    public boolean invite(User user) {
        return add(user, Password.ofNobody(), true);
    }

    private boolean add(User user, Password password, boolean invited) {
        if (rows.findByIdOptional(user.name()).isPresent()) {
            return false;
        }
        UserRow row = new UserRow();
        row.username = user.name();
        row.role = user.role().word();
        row.password = PasswordHash.of(password);
        row.invited = invited;
        rows.persistAndFlush(row);
        return true;
    }

    @Override
    public void change(User user) {
        rows.update("role = ?1 where username = ?2", user.role().word(), user.name());
    }

    @Override
    public void change(String name, Password password) {
        rows.update("password = ?1, invited = false where username = ?2", PasswordHash.of(password), name);
    }

    @Override
    public void changeMailAddress(String name, Optional<MailAddress> mailAddress) {
        rows.findByIdOptional(name)
                .ifPresent(row ->
                        row.mailAddress = mailAddress.map(MailAddress::value).orElse(null));
    }

    @Override
    public void remove(String name) {
        rows.deleteById(name);
    }

    @Override
    public void hold() {
        rows.find("order by username").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
