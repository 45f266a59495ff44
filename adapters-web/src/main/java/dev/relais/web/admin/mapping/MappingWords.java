package dev.relais.web.admin.mapping;

import dev.relais.domain.shop.Operation;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read on the page of a mapping; the words are in {@code messages/mapping_….properties}, one file a language. */
@MessageBundle("mapping")
public interface MappingWords {

    // The mapping

    @Message
    String title(String shop);

    @Message
    String intro();

    @Message
    String caption();

    @Message
    String status();

    @Message
    String meaning();

    @Message
    String choice(String code);

    @Message
    String orders();

    @Message
    String doNothing();

    @Message
    String suggested();

    @Message
    String silent();

    @Message
    String empty();

    @Message
    String newCode();

    @Message
    String newCodeHint();

    @Message
    String newMeaning();

    @Message
    String problem(MappingForm.Problem problem);

    @Message
    String save();

    @Message
    String saved();

    @Message
    String notSaved();

    @Message
    String hint(Operation hint);

    @Message
    String waits(long minutes);

    @Message
    String waitsChange();

    @Message
    String names();

    // Before it is saved

    @Message
    String twoRefunds(int count);

    @Message
    String noDelivery();

    @Message
    String checkTitle();

    @Message
    String changed(int count);

    @Message
    String before();

    @Message
    String after();

    @Message
    String irrevocable(String code, String operation, int orders);

    @Message
    String unsent(String count);

    @Message
    String past();

    @Message
    String saveChanged(int count);

    @Message
    String goOn();

    @Message
    String leave();

    @Message
    String conflict(String by, String time);

    @Message
    String conflictSee();

    // Versions

    @Message
    String versions();

    @Message
    String versionNumber();

    @Message
    String version(int number);

    @Message
    String versionBy();

    @Message
    String versionAt();

    @Message
    String versionTells();

    @Message
    String inForce();

    @Message
    String goBack();

    @Message
    String shown(int number);
}
