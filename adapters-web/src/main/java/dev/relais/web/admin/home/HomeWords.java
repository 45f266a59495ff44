package dev.relais.web.admin.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read on the first page; the words are in {@code messages/home_….properties}, one file a language. */
@MessageBundle("home")
public interface HomeWords {

    // How things stand

    @Message
    String title();

    @Message
    String allWell();

    @Message
    String lastSent(String time);

    @Message
    String nothingSentYet();

    @Message
    String someHeld();

    @Message
    String refused(int shops, int waiting, String counted);

    @Message
    String someProblems(int causes, long updates);

    @Message
    String seeProblems();

    @Message
    String numbers();

    @Message
    String numberReported();

    @Message
    String numberConfirmed();

    @Message
    String numberUnderWay();

    @Message
    String numberAttention();

    // Charts

    @Message
    String chartsTitle();

    @Message
    String periodLabel();

    @Message
    String periodDay();

    @Message
    String periodWeek();

    @Message
    String periodMonth();

    @Message
    String chartUpdates();

    @Message
    String chartMinutes();

    @Message
    String seriesTime();

    @Message
    String seriesSent();

    @Message
    String seriesConfirmed();

    @Message
    String seriesFailed();

    @Message
    String seriesMedian();

    @Message
    String seriesMost();

    @Message
    String chartTable();

    @Message
    String chartEmpty();

    @Message
    String within(long minutes);

    // Shops

    @Message
    String shopsTitle();

    @Message
    String columnShop();

    @Message
    String columnState();

    @Message
    String columnHeard();

    @Message
    String columnSent();

    @Message
    String never();

    @Message
    String shopWell();

    @Message
    String shopPaused();

    @Message
    String shopStandsBy();

    @Message
    String shopRefused();

    @Message
    String shopWaits(String time);

    // The way in

    @Message
    String partMissing();

    @Message
    String beginTitle();

    @Message
    String beginWhy();

    @Message
    String beginSample();

    @Message
    String beginOwn();

    @Message
    String stepsTitle();

    @Message
    String stepAccount();

    @Message
    String stepShop();

    @Message
    String stepMapping();

    @Message
    String stepOrder();

    @Message
    String stepOrderWhy(String order);

    @Message
    String stepFailure();

    @Message
    String stepFailureWhy(String order);

    @Message
    String stepLive();

    @Message
    String stepLiveWhy();

    @Message
    String stepsHide();

    @Message
    String stepsShow();

    @Message
    String stepDone();

    @Message
    String stepOpen();
}
