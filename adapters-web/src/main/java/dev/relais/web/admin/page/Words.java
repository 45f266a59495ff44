package dev.relais.web.admin.page;

import dev.relais.domain.change.ChangeReason;
import dev.relais.domain.order.FulfilledBy;
import dev.relais.domain.overview.Hold;
import dev.relais.domain.overview.OrderState;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.SyncMode;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.Remedy;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Everything people read, by name; the words themselves are in {@code messages/words_en.properties}, one file a language. */
@MessageBundle("words")
public interface Words {

    // Every page

    @Message
    String product();

    @Message
    String skipToContent();

    @Message
    String mainMenu();

    @Message
    String searchLabel();

    @Message
    String searchHint();

    @Message
    String badgeSandbox();

    @Message
    String badgeLive();

    @Message
    String themeDark();

    @Message
    String themeLight();

    @Message
    String themeSystem();

    @Message
    String menuHome();

    @Message
    String menuProblems();

    @Message
    String menuActivity();

    @Message
    String menuSettings();

    @Message
    String menuMapping();

    @Message
    String menuOrders();

    @Message
    String menuShops();

    @Message
    String signOut();

    @Message
    String sandboxBar();

    @Message
    String sandboxTitle();

    @Message
    String marketplace();

    @Message
    String none();

    @Message
    String justNow();

    @Message
    String minutesAgo(long minutes);

    @Message
    String hoursAgo(long hours);

    @Message
    String daysAgo(long days);

    @Message
    String asOf(String time);

    /** Something and what it is, with the colon as the language sets it. */
    @Message
    String labelled(String label, String value);

    @Message
    String labelledCount(String label, long count);

    @Message
    String seconds(long number);

    @Message
    String minutes(long number);

    @Message
    String hours(long number);

    @Message
    String days(long number);

    // What was typed and cannot be meant

    @Message
    String field(Misread.Field field);

    @Message
    String misreadCode(String field, String value);

    @Message
    String misreadChoice(String field, String value);

    @Message
    String misreadDay(String field, String value);

    @Message
    String misreadTime(String field, String value);

    @Message
    String misreadOrder(String field, String value);

    @Message
    String misreadNothing();

    @Message
    String livePause();

    @Message
    String liveResume();

    @Message
    String liveOn();

    /** The page itself puts the seconds in the place of {@code %s}. */
    @Message
    String liveAge();

    @Message
    String liveRetry();

    @Message
    String liveLost();

    // Signing in

    @Message
    String signInTitle();

    @Message
    String username();

    @Message
    String password();

    @Message
    String signIn();

    @Message
    String signInFailed();

    @Message
    String signedOut();

    @Message
    String forgotten();

    @Message
    String passwordSet();

    // Operations and states

    @Message
    String operation(Operation operation);

    @Message
    String state(OrderState state);

    @Message
    String untilTime(String time);

    @Message
    String atTime(String time);

    @Message
    String attempt(String time, int attempt);

    @Message
    String attemptNow(int attempt);

    @Message
    String held(Hold held);

    // The list of orders

    @Message
    String ordersTitle();

    @Message
    String ordersCaption();

    @Message
    String filterShop();

    @Message
    String filterAllShops();

    @Message
    String filterText();

    @Message
    String filterApply();

    @Message
    String filterClear();

    @Message
    String columnMarketplace();

    @Message
    String columnReference();

    @Message
    String columnShopOrder();

    @Message
    String columnStatus();

    @Message
    String columnState();

    @Message
    String columnTracking();

    @Message
    String columnUpdated();

    @Message
    String older();

    @Message
    String newest();

    @Message
    String noOrdersYet();

    @Message
    String noOrdersYetWhy();

    @Message
    String noOrderMatches();

    @Message
    String noOlderOrders();

    @Message
    String trackParcel();

    // One order

    @Message
    String orderTitle(String reference);

    @Message
    String backToOrders();

    @Message
    String orderFacts();

    @Message
    String factShop();

    @Message
    String factShopOrder();

    @Message
    String factMarketplace();

    @Message
    String factReference();

    @Message
    String factShoppingFeedId();

    @Message
    String factFulfilledBy();

    @Message
    String fulfilledBy(FulfilledBy fulfilledBy);

    @Message
    String factStatus();

    @Message
    String factPlaced();

    @Message
    String factTracking();

    @Message
    String factCarrier();

    @Message
    String timeline();

    @Message
    String timelineEmpty();

    @Message
    String technicalDetails();

    @Message
    String technicalTime();

    @Message
    String technicalEvent();

    @Message
    String technicalDuration();

    @Message
    String technicalOperation();

    @Message
    String technicalOutcome();

    @Message
    String technicalReason();

    @Message
    String failuresTitle();

    @Message
    String failureSaid();

    @Message
    String whatToDo();

    @Message
    String stepDeclared(String status);

    @Message
    String stepDeclaredTracked(String status, String number);

    @Message
    String stepHeld(String operation, String time);

    @Message
    String stepSent(String operation);

    @Message
    String stepSentTracked(String operation, String number);

    @Message
    String stepPostponed(String operation, String time);

    @Message
    String stepPostponedToken(String operation);

    @Message
    String stepPostponedBusy(String operation, String time);

    @Message
    String stepUnknown(String operation);

    @Message
    String stepAdopted(String operation);

    @Message
    String stepStuck(String operation);

    @Message
    String stepResent(String operation, String by);

    @Message
    String ended(Outcome ended);

    @Message
    String stepFailed(String operation, String cause);

    @Message
    String stepEnded(String operation, String ending);

    @Message
    String consequence(ChangeReason consequence);

    @Message
    String cause(ReasonCode cause);

    @Message
    String advice(Remedy advice);

    @Message
    String unknownOrderTitle();

    @Message
    String unknownOrder(String shop, String reference);

    @Message
    String unknownOrderWhere();

    @Message
    String unknownOrderTips();

    @Message
    String unknownOrderNew();

    @Message
    String searchOrders();

    // Shops

    @Message
    String shopsTitle();

    @Message
    String shopsCaption();

    @Message
    String columnShop();

    @Message
    String columnStore();

    @Message
    String columnMode();

    @Message
    String columnSending();

    @Message
    String columnLinks();

    @Message
    String mode(SyncMode mode);

    @Message
    String sendingOn();

    @Message
    String sendingPaused();

    @Message
    String sendingStandsBy();

    @Message
    String linkMapping();

    @Message
    String linkOrders();

    @Message
    String noShopsYet();

    @Message
    String noShopMatches();

    @Message
    String filterShopBegins();

    @Message
    String firstPage();

    @Message
    String nextPage();

    @Message
    String noShopsYetWhy();

    @Message
    String unknownShopTitle();

    @Message
    String unknownShop(String shop);

    @Message
    String allShops();

    // When something is wrong

    @Message
    String failureNotFoundTitle();

    @Message
    String failureNotFound();

    @Message
    String failureForbiddenTitle();

    @Message
    String failureForbidden();

    @Message
    String failureStaleTitle();

    @Message
    String failureStale();

    @Message
    String failureTitle();

    @Message
    String failure();

    @Message
    String toOrders();
}
