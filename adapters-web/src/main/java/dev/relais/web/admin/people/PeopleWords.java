package dev.relais.web.admin.people;

import dev.relais.application.access.ChangeOwnPassword;
import dev.relais.application.access.MailPasswordLinks;
import dev.relais.application.access.ManageUsers;
import dev.relais.domain.access.Role;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read on the pages of users and their passwords; the words are in {@code messages/people_….properties}, one file a language. */
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

    // Links to set a password

    @Message
    String columnMail();

    @Message
    String mailOf(String name);

    @Message
    String changeMail();

    @Message
    String mailIfAny();

    @Message
    String makeLink();

    @Message
    String invitedUntil(String time);

    @Message
    String invitedOver();

    @Message
    String linkUntil(String time);

    @Message
    String linkTitle(String name);

    @Message
    String linkOnce(String time);

    @Message
    String mailed(MailPasswordLinks.Result mailed);

    @Message
    String inviteTitle();

    @Message
    String inviteWhy();

    @Message
    String invite();

    // Where a password is set by a link

    @Message
    String setTitle();

    @Message
    String set();

    @Message
    String setRefused();

    @Message
    String overTitle();

    @Message
    String overWhy();

    @Message
    String overMend();

    // Where somebody says that he forgot it

    @Message
    String forgottenWhy();

    @Message
    String forgottenSend();

    @Message
    String forgottenSent();

    @Message
    String forgottenAsk();

    @Message
    String ownTitle();

    @Message
    String ownWhy();

    @Message
    String ownCurrent();

    @Message
    String ownChange();

    @Message
    String own(ChangeOwnPassword.Result result);
}
