package dev.relais.bootstrap.journey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.AMailServer;
import dev.relais.bootstrap.fixture.MailServerForTests;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.notify.Digest;
import dev.relais.domain.notify.DigestId;
import dev.relais.domain.notify.MailResult;
import dev.relais.domain.notify.MailRules;
import dev.relais.domain.notify.Mailbox;
import dev.relais.domain.notify.Notice;
import dev.relais.domain.notify.NoticeKind;
import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopProfile;
import dev.relais.domain.task.ReasonCode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@WithTestResource(MailServerForTests.class)
@DisplayName("What a mail says")
class MailedWordsTest {

    private static final Instant AT = Instant.parse("2026-07-01T22:30:00Z");
    private static final String ADDRESS = "shop@example.org";

    @Inject
    Mailbox mailbox;

    private final Order order = AnOrder.anOrder().declared("4", "T1").build();
    private AMailServer server;

    @BeforeEach
    void start() {
        server = AMailServer.listening();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R39 every reason has a cause and an advice, in both languages")
    void everyReason(ReasonCode reason) {
        Notice notice = Notice.failed(order, Operation.REFUND, reason, "", AT);

        String english = mailed(shop(Locale.ENGLISH, "Atelier"), notice).text();
        String french = mailed(shop(Locale.FRENCH, "Atelier"), notice).text();

        assertThat(english)
                .contains("Update: Refunded")
                .contains("What to do: ")
                .doesNotContain("Shopping Feed says")
                .doesNotContain(reason.name());
        assertThat(french).contains("Remboursée").doesNotContain("What to do").doesNotContain(reason.name());
    }

    @ParameterizedTest
    @CsvSource({
        "en, SHIP, unknown carrier, say how the marketplace calls the carrier",
        "en, SHIP, it is already shipped, does not let the order be changed",
        "en, REFUND, unknown carrier, whether the order was refunded already",
        "fr, CANCEL, , si la commande est déjà expédiée ou annulée"
    })
    @DisplayName(
            "R33 R39 a refusal's advice is about what was said, and a cancellation's or refund's about the operation")
    void refused(String language, Operation operation, String message, String advice) {
        Notice notice = Notice.failed(order, operation, ReasonCode.TICKET_FAILED, message == null ? "" : message, AT);

        assertThat(mailed(shop(Locale.forLanguageTag(language), "Atelier"), notice)
                        .text())
                .contains(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Atelier: Shopping Feed refuses our access, refused our access, Save a new access key, /shops",
        "fr, Atelier\u00a0: Shopping Feed refuse notre accès, a refusé notre accès, nouvelle clé d’accès, /shops"
    })
    @DisplayName("R27 R39 a refused token is told with what to do, and of no order")
    void tokenRefused(String language, String subject, String cause, String advice, String link) {
        Shop shop = shop(Locale.forLanguageTag(language), "Atelier");

        AMailServer.Received mail = mailed(shop, Notice.tokenRefused(shop.code(), AT));

        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text())
                .contains(cause)
                .contains(advice)
                .contains(MailServerForTests.PUBLIC_URL + link)
                .doesNotContain("1001");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Atelier: 1 update without an answer, without an answer for more than a day, up to seven days",
        "fr, Atelier\u00a0: 1 mise à jour sans réponse, sans réponse depuis plus d’un jour, sept jours"
    })
    @DisplayName("R38 R39 a stuck order is told as waiting, not as failed")
    void stuck(String language, String subject, String cause, String advice) {
        AMailServer.Received mail =
                mailed(shop(Locale.forLanguageTag(language), "Atelier"), Notice.stuck(order, Operation.SHIP, AT));

        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text())
                .contains(cause)
                .contains(advice)
                .contains(MailServerForTests.PUBLIC_URL + "/orders/atelier/1001");
    }

    @Test
    @DisplayName("R39 times are those of the shop's clock, summer time and the day included")
    void times() {
        assertThat(mailed(shop(Locale.ENGLISH, "Atelier"), Notice.stuck(order, Operation.SHIP, AT))
                        .text())
                .contains("Time: 2 Jul 2026, 00:30 CEST");
    }

    @Test
    @DisplayName("R39 what others wrote is shown as they wrote it, and does nothing")
    void escapes() {
        String evil = "<script>alert(1)</script> & {mail:why}";
        Shop shop = shop(Locale.ENGLISH, "A&B <b>");

        AMailServer.Received mail =
                mailed(shop, Notice.failed(order, Operation.SHIP, ReasonCode.TICKET_FAILED, evil, AT));

        assertThat(mail.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; {mail:why}")
                .contains("A&amp;B &lt;b&gt;")
                .doesNotContain("<script");
        assertThat(mail.text()).contains(evil);
    }

    @Test
    @DisplayName("R39 a shop's name cannot bring headers of its own")
    void headers() {
        Shop shop = shop(Locale.ENGLISH, "Atelier\r\nBcc: spy@example.org\r\n\r\nHello");

        AMailServer.Received mail = mailed(shop, Notice.tokenRefused(shop.code(), AT));

        assertThat(mail.headers("Bcc")).isEmpty();
        assertThat(mail.headers("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.subject()).startsWith("Atelier Bcc: spy@example.org Hello: ");
        assertThat(server.count()).isOne();
    }

    @Test
    @DisplayName("R39 of a thousand failures fifty are named, and the rest is counted with a link")
    void thousand() {
        List<Notice> named = IntStream.range(0, MailRules.MOST_NAMED)
                .mapToObj(i -> Notice.failed(
                        AnOrder.anOrder("N-" + i).declared("4").build(),
                        Operation.SHIP,
                        ReasonCode.TRACKING_NUMBER_MISSING,
                        "",
                        AT))
                .toList();
        Shop shop = shop(Locale.ENGLISH, "Atelier");

        send(shop, new Digest(DigestId.createdAt(AT), shop.code(), Map.of(NoticeKind.FAILURE, 1000), named));

        AMailServer.Received mail = server.to(ADDRESS).get(0);
        assertThat(mail.subject()).isEqualTo("Atelier: 1000 updates did not get through");
        assertThat(mail.text())
                .contains("N-0")
                .contains("N-49")
                .contains("And 950 more that are not listed here.")
                .contains(MailServerForTests.PUBLIC_URL + "/orders?shop=atelier");
        assertThat(mail.html()).contains("950");
    }

    private AMailServer.Received mailed(Shop shop, Notice notice) {
        int before = server.to(ADDRESS).size();
        send(shop, new Digest(DigestId.createdAt(AT), shop.code(), Map.of(notice.kind(), 1), List.of(notice)));
        return server.to(ADDRESS).get(before);
    }

    private void send(Shop shop, Digest digest) {
        assertThat(mailbox.send(digest, shop)).isEqualTo(new MailResult.Taken());
    }

    private static Shop shop(Locale language, String name) {
        return AShop.aShop().build().withProfile(new ShopProfile(name, language, ZoneId.of("Europe/Paris"), ADDRESS));
    }
}
