package dev.relais.web.admin.order;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read of an order: what happened to it, what comes next, and what there is to do; the words are in {@code messages/story_….properties}, one file a language. */
@MessageBundle("story")
public interface StoryWords {

    // What happened last

    @Message
    String happened();

    @Message
    String nothing(String status);

    @Message
    String waiting(String operation);

    @Message
    String queued(String operation, String channel);

    @Message
    String backingOff(String operation, String channel);

    @Message
    String sending(String operation, String channel);

    @Message
    String sent(String operation, String channel);

    @Message
    String stuck(String operation, String channel);

    @Message
    String unknown(String operation);

    @Message
    String succeeded(String operation, String channel, String time);

    @Message
    String failed(String operation, String channel);

    @Message
    String refused(String operation, String channel);

    @Message
    String noAnswer(String operation);

    @Message
    String withdrawn(String operation);

    @Message
    String dismissed(String operation);

    // What comes next

    @Message
    String next();

    @Message
    String nextChange();

    @Message
    String nextPaused();

    @Message
    String nextStandsBy();

    @Message
    String nextRefused();

    @Message
    String nextWaitingRefused();

    @Message
    String nextAskRefused();

    @Message
    String nextWaitingOver();

    @Message
    String nextBackingOffNow(int attempt);

    @Message
    String nextAskNow();

    @Message
    String nextWaiting(String channel, String time);

    @Message
    String nextQueued();

    @Message
    String nextBackingOff(String time, int attempt);

    @Message
    String nextSent(String time);

    @Message
    String nextStuck(String time);

    @Message
    String nextUnknown();

    @Message
    String nextSending();

    @Message
    String nextDone();

    @Message
    String nextFailed();

    @Message
    String nextNumber();

    // What to do

    @Message
    String toDo();

    @Message
    String toDoNothing();

    @Message
    String toDoAfterAll();

    @Message
    String toDoTracking();

    @Message
    String toDoMapping();

    @Message
    String toDoPaused();

    @Message
    String toDoRefused();

    @Message
    String toDoRefusedAsk();

    @Message
    String toDoMistake();

    @Message
    String toDoBelow();

    // The timeline

    @Message
    String mapped(String status, String operation);

    @Message
    String corrected(String by, String status);

    @Message
    String correctedTracked(String by, String status, String number);

    @Message
    String reported();

    @Message
    String request();

    @Message
    String answer();

    @Message
    String step();

    @Message
    String took(String duration);

    @Message
    String curl();

    @Message
    String copy();

    @Message
    String copied();

    @Message
    String older();

    // Correcting an order

    @Message
    String correct();

    @Message
    String correctTitle(String reference);

    @Message
    String correctWhy();

    @Message
    String status();

    @Message
    String statusTells(String status, String operation);

    @Message
    String number();

    @Message
    String carrier();

    @Message
    String link();

    @Message
    String linkHint();

    @Message
    String confirm(String reference);

    @Message
    String confirmWhy(String operation);

    @Message
    String send();

    @Message
    String leave();

    @Message
    String notCorrected();

    @Message
    String problem(CorrectionForm.Problem problem);

    @Message
    String doneCorrected();
}
