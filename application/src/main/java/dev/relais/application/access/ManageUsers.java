package dev.relais.application.access;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.audit.Audit;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.Sessions;
import dev.relais.domain.access.User;
import dev.relais.domain.access.Users;
import dev.relais.domain.audit.Activity;

/**
 * Adds people, changes what they may do, and removes them; one administrator always stays. Whoever gets another role or password, or
 * is removed, is signed out everywhere.
 */
@Singleton
public class ManageUsers {

    private final Users users;
    private final Sessions sessions;
    private final Audit audit;

    @Inject
    public ManageUsers(Users users, Sessions sessions, Audit audit) {
        this.users = users;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** What became of it. */
    public enum Result {
        DONE,
        /** Somebody is called so already; nothing was stored. */
        NAME_TAKEN,
        /** The password is too short or too long; nothing was stored. */
        PASSWORD_UNUSABLE,
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

    @Transactional
    public Result add(User user, Password password) {
        if (!password.isUsable()) {
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
        if (!password.isUsable()) {
            return Result.PASSWORD_UNUSABLE;
        }
        Optional<User> known = users.find(name);
        known.ifPresent(user -> {
            users.change(user.name(), password);
            sessions.endAllOf(user.name());
            audit.did(Activity.PASSWORD_CHANGED, null, user.name());
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

    private boolean isLastAdministrator(User user) {
        return user.role() == Role.ADMIN
                && users.all().stream()
                                .filter(each -> each.role() == Role.ADMIN)
                                .count()
                        == 1;
    }
}
