package dev.relais.web.admin.activity;

import dev.relais.domain.audit.Activity;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read on the page of activity; the words are in {@code messages/activity_….properties}, one file a language. */
@MessageBundle("activity")
public interface ActivityWords {

    // Activity

    @Message
    String title();

    @Message
    String caption();

    @Message
    String columnWhen();

    @Message
    String columnWho();

    @Message
    String columnWhat();

    @Message
    String columnOn();

    @Message
    String columnBefore();

    @Message
    String columnAfter();

    @Message
    String columnFrom();

    @Message
    String did(Activity did);

    @Message
    String noted(NotedField noted);

    @Message
    String notedOf(String of, String field);

    @Message
    String filterWho();

    @Message
    String filterWhat();

    @Message
    String filterAnything();

    @Message
    String older();

    @Message
    String newest();

    @Message
    String empty();

    @Message
    String emptyFiltered();

    @Message
    String check();

    @Message
    String checkTitle();

    @Message
    String checkIntact(long count);

    @Message
    String checkBroken(long count);

    @Message
    String checkBrokenAt();

    @Message
    String checkCutShort(long count);

    @Message
    String checkBrokenDo();

    @Message
    String checkSeal(long count);

    @Message
    String checkSealUse();

    @Message
    String checkUnsealed(long count);
}
