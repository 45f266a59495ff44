package dev.relais.web.admin.simulator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read of the simulator; the words are in {@code messages/simulator_….properties}, one file a language. */
@MessageBundle("simulator")
public interface SimulatorWords {

    @Message
    String title();

    @Message
    String intro();

    @Message
    String ordersTitle();

    @Message
    String ordersCaption();

    @Message
    String ordersMost(int most);

    @Message
    String noOrders();

    @Message
    String noOrdersWhy();

    @Message
    String columnOrder();

    @Message
    String columnShopOrder();

    @Message
    String columnStatus();

    @Message
    String status(FeedStatus status);

    @Message
    String columnParcel();

    @Message
    String columnBehaviour();

    @Message
    String behaviourOf(String reference);

    @Message
    String behaviourSet();

    @Message
    String switched();

    @Message
    String behaviourOk();

    @Message
    String behaviourSlow();

    @Message
    String behaviourFailCarrier();

    @Message
    String behaviourFailState();

    @Message
    String behaviourCanceled();

    @Message
    String behaviourLost();

    @Message
    String behaviourBusy();

    @Message
    String behaviourBroken();

    @Message
    String behaviourToken();

    @Message
    String behaviourTimeout();

    @Message
    String callsTitle();

    @Message
    String callsCaption();

    @Message
    String callsSince(int most);

    @Message
    String noCalls();

    @Message
    String columnWhen();

    @Message
    String columnRequest();

    @Message
    String columnAnswer();

    @Message
    String columnContent();

    @Message
    String noAnswerYet();
}
