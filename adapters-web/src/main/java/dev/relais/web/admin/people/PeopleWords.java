package dev.relais.web.admin.people;

import dev.relais.application.access.ManageUsers;
import dev.relais.domain.access.Role;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read on the page of users; the words are in {@code messages/people_….properties}, one file a language. */
@MessageBundle("people")
public interface PeopleWords {

    // Users

    @Message
    String title();

    @Message
    String caption();

    @Message
    String columnName();

    @Message
    String columnRole();

    @Message
    String columnPassword();

    @Message
    String columnRemove();

    @Message
    String role(Role role);

    @Message
    String roleOf(String name);

    @Message
    String passwordOf(String name);

    @Message
    String changeRole();

    @Message
    String changePassword();

    @Message
    String remove(String name);

    @Message
    String addTitle();

    @Message
    String add();

    @Message
    String passwordHint();

    @Message
    String done();

    @Message
    String problem(ManageUsers.Result problem);
}
