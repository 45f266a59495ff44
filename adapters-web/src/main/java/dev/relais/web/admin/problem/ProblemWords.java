package dev.relais.web.admin.problem;

import dev.relais.domain.bulk.BulkDeed;
import dev.relais.domain.bulk.BulkState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read on the pages of what needs attention; the words are in {@code messages/problems_….properties}, one file a language. */
@MessageBundle("problems")
public interface ProblemWords {

    // Needs attention

    @Message
    String title();

    @Message
    String allClear();

    @Message
    String lastSettled(String time);

    @Message
    String neverAny();

    @Message
    String updates(long count);

    @Message
    String on(String channels);

    @Message
    String between(String first, String last);

    @Message
    String said();

    @Message
    String ofLatest(int latest);

    @Message
    String howToFix();

    @Message
    String fix(Fix fix);

    @Message
    String seeOrders(long count);

    @Message
    String tryAgain(long count);

    @Message
    String setAside(long count);

    @Message
    String refusedTitle();

    @Message
    String refusedWaiting(int waiting, String counted);

    @Message
    String refusedShop(String shop);

    @Message
    String refusedShopSent(String shop, String time);

    @Message
    String refusedMore(int shops);

    @Message
    String refusedWhy();

    @Message
    String refusedAdvice();

    @Message
    String refusedFix();

    @Message
    String refusedAsk();

    @Message
    String running();

    @Message
    String follow();

    // One cause

    @Message
    String back();

    @Message
    String caption();

    @Message
    String columnOrder();

    @Message
    String columnUpdate();

    @Message
    String columnChannel();

    @Message
    String columnSaid();

    @Message
    String columnWhen();

    @Message
    String more();

    @Message
    String first();

    @Message
    String noneLeft();

    @Message
    String anyCause();

    @Message
    String ofShop(String shop);

    @Message
    String ofChannel(String channel);

    // The plan

    @Message
    String planTitle(BulkDeed planTitle);

    @Message
    String planTotal(BulkDeed planTotal);

    @Message
    String planSkips();

    @Message
    String planWaits(long waiting);

    @Message
    String planWaitsAtLeast(long waiting);

    @Message
    String planLeftOut(long left);

    @Message
    String planNothing();

    @Message
    String planMoney(long refunds, long cancels);

    @Message
    String planSure();

    @Message
    String planNotSure();

    @Message
    String planGo(BulkDeed planGo);

    @Message
    String planLeave();

    // While it is done

    @Message
    String bulkTitle(BulkDeed bulkTitle);

    @Message
    String bulkState(BulkState bulkState);

    @Message
    String bulkProgress(long handled, long planned);

    @Message
    String bulkDone(BulkDeed bulkDone);

    @Message
    String bulkSkipped();

    @Message
    String bulkBy();

    @Message
    String bulkStarted();

    @Message
    String bulkEnded();

    @Message
    String bulkStop();

    @Message
    String bulkUnknownTitle();

    @Message
    String bulkUnknown();
}
