package dev.relais.web.mail;

import dev.relais.domain.access.PasswordLink;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.Remedy;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Everything a mail says, by name; the words themselves are in {@code messages/mail_….properties}, one file a language. */
@MessageBundle("mail")
public interface MailWords {

    @Message
    String language();

    @Message
    String timePattern();

    // The digest

    @Message
    String subject(String shop, String news);

    @Message
    String tokenRefusedShort();

    @Message
    String failures(int count);

    @Message
    String stuck(int count);

    @Message
    String intro(String shop);

    @Message
    String shopOrder();

    @Message
    String reference();

    @Message
    String marketplace();

    @Message
    String update();

    @Message
    String time();

    @Message
    String said();

    @Message
    String whatToDo();

    @Message
    String openOrder();

    @Message
    String openShops();

    @Message
    String andMore(int count);

    @Message
    String openOrders();

    @Message
    String why(String shop);

    @Message
    String operation(Operation operation);

    @Message
    String cause(ReasonCode cause);

    @Message
    String advice(Remedy advice);

    @Message
    String stuckCause();

    @Message
    String stuckAdvice();

    @Message
    String tokenRefusedCause();

    @Message
    String tokenRefusedAdvice();

    // The test message

    @Message
    String testSubject(String shop);

    @Message
    String testIntro(String shop);

    @Message
    String testMeaning();

    // The link to set a password

    @Message
    String passwordSubject(PasswordLink.Purpose subject);

    @Message
    String passwordIntro(PasswordLink.Purpose intro);

    @Message
    String passwordUser(String user);

    @Message
    String passwordOpen();

    @Message
    String passwordValid(PasswordLink.Purpose valid);

    @Message
    String passwordUnasked(PasswordLink.Purpose unasked);
}
