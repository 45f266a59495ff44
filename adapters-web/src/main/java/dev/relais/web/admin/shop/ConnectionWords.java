package dev.relais.web.admin.shop;

import dev.relais.domain.access.KeyScope;
import dev.relais.domain.shop.LegacyPolicy;
import dev.relais.domain.shop.SyncMode;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read on the pages of a shop's connection; the words are in {@code messages/connection_….properties}, one file a language. */
@MessageBundle("connection")
public interface ConnectionWords {

    // Connecting a shop

    @Message
    String connectTitle();

    @Message
    String connectWhy();

    @Message
    String connect();

    @Message
    String code();

    @Message
    String codeHint();

    @Message
    String codeWrong();

    @Message
    String codeTaken(String code);

    @Message
    String store();

    @Message
    String storeHint();

    @Message
    String token();

    @Message
    String tokenHint();

    @Message
    String accessProblem(AccessForm.Problem accessProblem);

    @Message
    String watchFirst();

    @Message
    String notSaved();

    // Settings of a shop

    @Message
    String settingsTitle();

    @Message
    String name();

    @Message
    String language();

    @Message
    String zone();

    @Message
    String addresses();

    @Message
    String addressesHint();

    @Message
    String mode();

    @Message
    String modeOf(SyncMode modeOf);

    @Message
    String delay();

    @Message
    String delayHint();

    @Message
    String recall();

    @Message
    String recallHint();

    @Message
    String policy();

    @Message
    String policyOf(LegacyPolicy policyOf);

    @Message
    String legacyActive();

    @Message
    String legacyInactive();

    @Message
    String problem(ShopForm.Problem problem);

    @Message
    String saveSettings();

    @Message
    String done(ShopView.Done done);

    // How the shop is

    @Message
    String stateTitle();

    @Message
    String stateSends();

    @Message
    String stateWatches();

    @Message
    String stateStandsBy();

    @Message
    String stateRefused();

    @Message
    String stateRefusedHeld();

    @Message
    String keyScopes();

    @Message
    String keyOnly();

    @Message
    String keyScope(KeyScope scope);

    @Message
    String stateUnreadable();

    @Message
    String stateWaits(String time);

    @Message
    String heard(String time);

    @Message
    String waitingForCall();

    @Message
    String sent(String time);

    @Message
    String neverSent();

    @Message
    String startSending();

    @Message
    String pauseSending();

    @Message
    String notMapped();

    // Calls of the shop

    @Message
    String stepsTitle();

    @Message
    String step1();

    @Message
    String step2();

    @Message
    String step3();

    @Message
    String step4();

    @Message
    String unknownKey(String time, String beginning);

    @Message
    String refusedTitle();

    @Message
    String refusedWhy();

    @Message
    String refusedLast();

    @Message
    String refusedCall();

    @Message
    String refusedReason();

    @Message
    String refusedTimes();

    // Shopping Feed

    @Message
    String feedTitle();

    @Message
    String feedStore(String store);

    @Message
    String testNow();

    @Message
    String testResult();

    @Message
    String reachable();

    @Message
    String notReachable();

    @Message
    String notTrusted();

    @Message
    String tokenValid();

    @Message
    String tokenInvalid();

    @Message
    String tokenUnknown();

    @Message
    String storeFound(String name);

    @Message
    String storeNotFound();

    @Message
    String storeUnknown();

    @Message
    String rightGiven();

    @Message
    String rightMissing();

    @Message
    String rightUnknown();

    @Message
    String advice(Ticks.Advice advice);

    @Message
    String acceptedAgain();

    @Message
    String useAgain();

    @Message
    String useAgainAsk();

    @Message
    String itsStores();

    @Message
    String newToken();

    @Message
    String newTokenHint();

    @Message
    String saveToken();

    // Keys

    @Message
    String keysTitle();

    @Message
    String keysWhy();

    @Message
    String keysEmpty();

    @Message
    String keyBegins();

    @Message
    String keyMade();

    @Message
    String keyUsed();

    @Message
    String keyExpires();

    @Message
    String keyExpired();

    @Message
    String keyForEver();

    @Message
    String keyName();

    @Message
    String keyNameHint();

    @Message
    String keyValid();

    @Message
    String keyDays(int days);

    @Message
    String keyEnd();

    @Message
    String never();

    @Message
    String revoke();

    @Message
    String issue();

    @Message
    String secretTitle();

    @Message
    String secretOnce();

    @Message
    String secretTry();

    // Mails and the end

    @Message
    String mailTitle();

    @Message
    String mailWhy();

    @Message
    String mailTest();

    @Message
    String removeTitle();

    @Message
    String removeWhy();

    @Message
    String removeConfirm(String code);

    @Message
    String removeNow(String name);
}
