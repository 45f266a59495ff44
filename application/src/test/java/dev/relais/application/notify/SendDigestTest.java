package dev.relais.application.notify;

import java.time.Duration;
import java.util.List;

import dev.relais.application.fake.ARelais;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.notify.Digest;
import dev.relais.domain.notify.Notice;
import dev.relais.domain.notify.NoticeKind;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopProfile;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.ticket.TicketState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.relais.application.fake.ARelais.aRelais;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Telling the merchant by mail")
class SendDigestTest {

    private final ARelais relais = aRelais();

    @ParameterizedTest(name = "R33 R35 R39 {0}")
    @EnumSource(names = {"FAILED", "CANCELED"})
    @DisplayName("R33 R35 R39 what the marketplace did not accept is told, once")
    void once(TicketState state) {
        relais.declare("4", "T1");
        relais.ticketsSay(state, "Unknown carrier");

        relais.mailDigest();
        relais.mailDigest();

        assertThat(relais.mailbox().taken()).singleElement().satisfies(digest -> {
            assertThat(digest.size()).isOne();
            assertThat(message(digest)).isEqualTo("Unknown carrier");
        });
    }

    @Test
    @DisplayName("R07 R39 a tracking number that never came is told, what was confirmed is not")
    void trackingNumberMissing() {
        relais.declare("4");
        relais.declare("1002", aDeclaration("4", "T2").knownAs(2));
        relais.plus(Duration.ofMinutes(5));
        relais.ticketsSay(TicketState.SUCCEED);

        relais.mailDigest();

        assertThat(relais.mailbox().taken())
                .flatExtracting(Digest::named)
                .singleElement()
                .satisfies(notice -> assertThat(reason(notice)).isEqualTo(ReasonCode.TRACKING_NUMBER_MISSING));
    }

    @Test
    @DisplayName("R39 everything that failed since the last mail is in the next one")
    void digests() {
        failed("1");
        failed("2");
        relais.mailDigest();
        failed("3");

        relais.mailDigest();

        assertThat(relais.mailbox().taken()).extracting(Digest::size).containsExactly(2, 1);
    }

    @Test
    @DisplayName("R39 an order that fails again is told again")
    void failsAgain() {
        failed("1");
        relais.mailDigest();
        relais.declare("1", aDeclaration("4", "T9").knownAs(1));
        relais.ticketsSay(TicketState.FAILED, "Still unknown");

        relais.mailDigest();

        assertThat(relais.mailbox().taken())
                .extracting(SendDigestTest::message)
                .containsExactly("Unknown carrier", "Still unknown");
    }

    @ParameterizedTest(name = "R40 placed {0} ago: mailed {1}")
    @CsvSource({"PT2160H, true", "PT2160H0.001S, false"})
    @DisplayName("R40 the failure of an order older than 90 days is recorded, not mailed")
    void oldOrder(Duration age, boolean mailed) {
        relais.declare(aDeclaration("4", "T1").placedAt(relais.time().instant().minus(age)));
        relais.ticketsSay(TicketState.FAILED);

        relais.mailDigest();

        assertThat(relais.openFailures()).hasSize(1);
        assertThat(relais.mailbox().taken()).hasSize(mailed ? 1 : 0);
    }

    @Test
    @DisplayName("R39 while the mail server is down the digest is tried again as it was, and then told once")
    void serverDown() {
        failed("1");
        relais.mailbox().isDown();
        relais.mailDigest();
        failed("2");
        relais.mailDigest();
        relais.plus(Duration.ofDays(3));
        relais.mailDigest();
        relais.mailbox().isBack();

        relais.mailDigest();
        relais.mailDigest();
        relais.mailDigest();

        assertThat(relais.mailbox().tried().subList(0, 4))
                .containsOnly(relais.mailbox().taken().get(0));
        assertThat(relais.mailbox().taken()).extracting(Digest::size).containsExactly(1, 1);
        assertThat(relais.mailbox().taken()).extracting(Digest::id).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("R39 what fails while the mail is under way is in the next one")
    void failsMeanwhile() {
        failed("1");
        relais.mailbox().meanwhile(() -> {
            if (relais.mailbox().taken().isEmpty()) {
                failed("2");
            }
        });

        relais.mailDigest();
        relais.mailDigest();

        assertThat(relais.mailbox().taken()).extracting(Digest::size).containsExactly(1, 1);
    }

    @Test
    @DisplayName("R39 a run that dies before it notes the mail as sent leads to the same digest again")
    void diesBeforeNoting() {
        failed("1");
        relais.mailbox().meanwhile(() -> {
            relais.mailbox().meanwhile(() -> {});
            throw new IllegalStateException("killed");
        });
        try {
            relais.mailDigest();
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed");
        }

        relais.mailDigest();
        relais.mailDigest();

        assertThat(relais.mailbox().tried())
                .hasSize(2)
                .containsOnly(relais.mailbox().taken().get(0));
    }

    @ParameterizedTest(name = "R39 an address given {0} later: told {1}")
    @CsvSource({"PT0S, true", "PT24H, true", "PT24H0.001S, false"})
    @DisplayName("R39 without an address the pages tell, and one given within a day is told what happened before")
    void noAddress(Duration later, boolean told) {
        ARelais silent = aRelais(aShop().mailedAt(null));
        silent.declare("4", "T1");
        silent.ticketsSay(TicketState.FAILED);
        silent.plus(later);
        silent.mailDigest();

        silent.change(shop -> mailedAt(shop, "shop@example.org"));
        silent.mailDigest();

        assertThat(silent.openFailures()).hasSize(1);
        assertThat(silent.mailbox().taken()).hasSize(told ? 1 : 0);
    }

    @Test
    @DisplayName("R39 as long as no mail server is set nothing is tried, and the pages tell")
    void notSetUp() {
        failed("1");
        relais.mailbox().isNotSetUp();
        relais.mailDigest();
        relais.plus(Duration.ofHours(25));
        relais.mailDigest();
        failed("2");

        relais.mailbox().isSetUpAgain();
        relais.mailDigest();

        assertThat(relais.mailbox().tried()).extracting(Digest::size).containsExactly(1);
    }

    @Test
    @DisplayName("R39 a digest that waits for a server that is down goes to an address that was corrected meanwhile")
    void correctedAddress() {
        failed("1");
        relais.mailbox().isDown();
        relais.mailDigest();
        relais.change(shop -> mailedAt(shop, "other@example.org"));
        relais.mailbox().isBack();

        relais.mailDigest();

        assertThat(relais.mailbox().taken()).hasSize(1);
    }

    @Test
    @DisplayName("R27 R39 a refused token is told although nothing else may be done for the shop")
    void tokenRefused() {
        Shop shop = aShop().build();
        relais.lanes().tokenRefused(shop.code());
        relais.digests().add(Notice.tokenRefused(shop.code(), relais.time().instant()));

        assertThat(relais.runs().shopsWithWork(ProcessKind.DIGEST, relais.time().instant(), 10))
                .containsExactly(shop.code());
        relais.mailDigest();

        assertThat(relais.mailbox().taken())
                .singleElement()
                .satisfies(digest ->
                        assertThat(digest.count(NoticeKind.TOKEN_REFUSED)).isOne());
    }

    @Test
    @DisplayName("R41 R42 a run counts its mail and what it told, and logs it without an address")
    void figures() {
        failed("1");
        failed("2");
        relais.runs().start(ProcessKind.DIGEST, aShop().build().code()).ifPresent(other -> {
            assertThat(relais.mailDigest()).isEmpty();
            other.close();
        });

        ProcessRun run = relais.mailDigest().orElseThrow();

        assertThat(run.figures()).containsEntry(Figure.MAILS, 1).containsEntry(Figure.MAILED, 2);
        assertThat(run.log()).extracting(LogEntry::level).containsExactly(LogLevel.INFO);
        assertThat(run.log()).noneMatch(entry -> entry.message().contains("@"));
        assertThat(relais.mailDigest().orElseThrow().didSomething()).isFalse();
    }

    @Test
    @DisplayName("R41 a mail that could not be sent is a warning with its reason")
    void warns() {
        failed("1");
        relais.mailbox().isDown();

        ProcessRun run = relais.mailDigest().orElseThrow();

        assertThat(run.counted(Figure.MAILS)).isZero();
        assertThat(run.log()).singleElement().satisfies(entry -> {
            assertThat(entry.level()).isEqualTo(LogLevel.WARNING);
            assertThat(entry.message()).contains("Connection refused").contains("next run");
        });
    }

    @Test
    @DisplayName("R39 a test message goes to the shop's addresses, or it is said why not")
    void testMail() {
        List<String> said = List.of(
                said(relais),
                said(aRelais(aShop().mailedAt("a@example.org, b@example.org"))),
                said(aRelais(aShop().mailedAt(null))));
        relais.mailbox().isDown();
        String down = said(relais);
        relais.mailbox().isNotSetUp();

        assertThat(said)
                .containsExactly("sent to [shop@example.org]", "sent to [a@example.org, b@example.org]", "no address");
        assertThat(down).isEqualTo("not sent: Connection refused");
        assertThat(said(relais)).isEqualTo("not set up");
        assertThat(relais.mailbox().tests()).hasSize(1);
    }

    private static String said(ARelais relais) {
        return relais.testMail()
                .send(aShop().build().code())
                .orElseThrow()
                .fold(new SendTestMail.Result.Cases<>(
                        sent -> "sent to " + sent.recipients(),
                        () -> "no address",
                        () -> "not set up",
                        notSent -> "not sent: " + notSent.why()));
    }

    private void failed(String ref) {
        relais.declare(ref, aDeclaration("4", "T" + ref).knownAs(Long.parseLong(ref)));
        relais.ticketsSay(TicketState.FAILED, "Unknown carrier");
    }

    private static Shop mailedAt(Shop shop, String addresses) {
        ShopProfile known = shop.profile();
        return shop.withProfile(new ShopProfile(known.name(), known.locale(), known.timeZone(), addresses));
    }

    private static String message(Digest digest) {
        return digest.named().get(0).fold(new Notice.Cases<>(Notice.Failed::message, stuck -> "", token -> ""));
    }

    private static ReasonCode reason(Notice notice) {
        return notice.fold(new Notice.Cases<>(
                Notice.Failed::reason, stuck -> ReasonCode.RESULT_UNKNOWN, token -> ReasonCode.RESULT_UNKNOWN));
    }
}
