package dev.relais.application.access;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.audit.Audit;
import dev.relais.domain.access.Account;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.Sessions;
import dev.relais.domain.access.User;
import dev.relais.domain.access.Users;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.shop.MailAddress;

/**
 * Adds people, changes what they may do, and removes them; one administrator always stays. Whoever gets another role or password, or
 * is removed, is signed out everywhere.
 */
@Singleton
public class ManageUsers {

    private final Users users;
    private final Sessions sessions;
    private final NewPassword newPassword;
    private final Audit audit;

    @Inject
    public ManageUsers(Users users, Sessions sessions, NewPassword newPassword, Audit audit) {
        this.users = users;
        this.sessions = sessions;
        this.newPassword = newPassword;
        this.audit = audit;
    }

    /** What became of it. */
    public enum Result {
        DONE,
        /** Somebody is called so already; nothing was stored. */
        NAME_TAKEN,
        /** The password is too short, too long or known; nothing was stored. */
        PASSWORD_UNUSABLE,
        /** What was typed is no e-mail address; nothing was stored. */
        MAIL_ADDRESS_UNUSABLE,
        /** Nobody is called so. */
        UNKNOWN,
        /** Without this one nobody could administer Relais; nothing was stored. */
        LAST_ADMINISTRATOR
    }

    /** Everybody, by name. */
    @Transactional
    public List<User> all() {
        return users.all();
    }

    /** Everybody with what else is kept of them, by name. */
    @Transactional
    public List<Account> accounts() {
        return users.accounts();
    }

    @Transactional
    public Result add(User user, Password password) {
        if (!newPassword.mayBe(password, user.name())) {
            return Result.PASSWORD_UNUSABLE;
        }
        if (!users.add(user, password)) {
            return Result.NAME_TAKEN;
        }
        audit.changed(Activity.USER_ADDED, null, user.name(), "", user.role().word());
        return Result.DONE;
    }

    @Transactional
    public Result changeRole(String name, Role role) {
        users.hold();
        return users.find(name).map(known -> changeRole(known, role)).orElse(Result.UNKNOWN);
    }

    private Result changeRole(User known, Role role) {
        if (role != Role.ADMIN && isLastAdministrator(known)) {
            return Result.LAST_ADMINISTRATOR;
        }
        users.change(new User(known.name(), role));
        sessions.endAllOf(known.name());
        audit.changed(Activity.ROLE_CHANGED, null, known.name(), known.role().word(), role.word());
        return Result.DONE;
    }

    @Transactional
    public Result changePassword(String name, Password password) {
        if (!newPassword.mayBe(password, name)) {
            return Result.PASSWORD_UNUSABLE;
        }
        Optional<User> known = users.find(name);
        known.ifPresent(user -> {
            newPassword.give(user.name(), password);
            audit.did(Activity.PASSWORD_CHANGED, null, user.name());
        });
        return known.isPresent() ? Result.DONE : Result.UNKNOWN;
    }

    /** Empty for no mails to this user; which address it was and is, is not noted for ever. */
    @Transactional
    public Result changeMailAddress(String name, Optional<MailAddress> mailAddress) {
        Optional<Account> known = users.account(name);
        known.filter(account -> !account.mailAddress().equals(mailAddress)).ifPresent(account -> {
            users.changeMailAddress(name, mailAddress);
            audit.did(Activity.MAIL_ADDRESS_CHANGED, null, name);
        });
        return known.isPresent() ? Result.DONE : Result.UNKNOWN;
    }

    @Transactional
    public Result remove(String name) {
        users.hold();
        return users.find(name).map(this::remove).orElse(Result.UNKNOWN);
    }

    private Result remove(User known) {
        if (isLastAdministrator(known)) {
            return Result.LAST_ADMINISTRATOR;
        }
        users.remove(known.name());
        sessions.endAllOf(known.name());
        audit.changed(Activity.USER_REMOVED, null, known.name(), known.role().word(), "");
        return Result.DONE;
    }

    /** Who is only invited does not count: he may never come. */
    private boolean isLastAdministrator(User user) {
        return user.role() == Role.ADMIN
                && users.accounts().stream()
                        .filter(Account::administers)
                        .allMatch(each -> each.user().name().equals(user.name()));
    }
}
