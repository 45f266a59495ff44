package dev.relais.web.admin.mapping;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read on the part of the mapping page where it is tried; the words are in {@code messages/trial_….properties}, one file a language. */
@MessageBundle("trial")
public interface TrialWords {

    // Trying a mapping

    @Message
    String title();

    @Message
    String why();

    @Message
    String status();

    @Message
    String number();

    @Message
    String carrier();

    @Message
    String order();

    @Message
    String orderHint();

    @Message
    String channel();

    @Message
    String channelHint();

    @Message
    String go();

    @Message
    String wouldSend();

    /** Between two operations of which one is sent after the other. */
    @Message
    String then();

    @Message
    String wrong();

    @Message
    String problem(TrialForm.Problem problem);

    @Message
    String wouldWait(String operation);

    @Message
    String wouldFail(String operation);

    @Message
    String wouldDoNothing();

    @Message
    String notKnown();

    @Message
    String request();

    @Message
    String replayTitle();

    @Message
    String replayed(int orders);

    @Message
    String replayNothing();

    @Message
    String replayOrders();

    @Message
    String replayBefore();

    @Message
    String replayAfter();

    @Message
    String nothing();
}
