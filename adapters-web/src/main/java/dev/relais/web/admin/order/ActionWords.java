package dev.relais.web.admin.order;

import dev.relais.domain.bulk.BulkDeed;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read on what can be done about orders; the words are in {@code messages/act_….properties}, one file a language. */
@MessageBundle("act")
public interface ActionWords {

    // One order

    @Message
    String fixCarrier(String carrier);

    @Message
    String correctNumber();

    @Message
    String enterNumber();

    @Message
    String failedBefore();

    @Message
    String onItsWay();

    @Message
    String waitsAgain();

    @Message
    String afterAll();

    @Message
    String afterAllHint();

    @Message
    String sendAgain();

    @Message
    String setAside();

    @Message
    String sendAgainHint();

    @Message
    String irrevocable(String operation);

    @Message
    String sure();

    @Message
    String doneResent();

    @Message
    String doneDismissed();

    @Message
    String doneNothing();

    // Many orders

    @Message
    String select(String reference);

    @Message
    String columnSelect();

    @Message
    String selectAll();

    @Message
    String selectedAgain();

    @Message
    String selectedAgainCount(String count);

    @Message
    String selectedAside();

    @Message
    String selectedAsideCount(String count);

    @Message
    String selectedDone(long done, long left);

    @Message
    String selectedNone(BulkDeed selectedNone);

    @Message
    String selectedNothing(long left);

    // Filters

    @Message
    String states();

    @Message
    String anyState();

    @Message
    String underWay();

    @Message
    String channel();

    @Message
    String from();

    @Message
    String until();

    @Message
    String export();

    @Message
    String operation();

    @Message
    String anyOperation();

    @Message
    String active();

    @Message
    String field(OrderSearch.Field field);

    @Message
    String without();

    @Message
    String columns();

    @Message
    String columnsShow();

    @Message
    String column(OrderSearch.Column column);

    @Message
    String allFailed();

    @Message
    String latestFirst();

    @Message
    String oldestFirst();

    @Message
    String oldest();

    @Message
    String newer();

    @Message
    String noNewer();

    // Play the shop

    @Message
    String playTitle();

    @Message
    String playHint();

    @Message
    String playStatus();

    @Message
    String playNumber();

    @Message
    String playCarrier();

    @Message
    String playGo();
}
