package dev.relais.domain.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.relais.domain.fixture.AShop;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.notify.Digest;
import dev.relais.domain.notify.Digests;
import dev.relais.domain.notify.MailRules;
import dev.relais.domain.notify.Notice;
import dev.relais.domain.notify.NoticeKind;
import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.ReasonCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@link Digests} and {@link dev.relais.domain.notify.Notices} promise. */
public abstract class DigestsContract extends StorageContract {

    @Test
    @DisplayName("R39 a notice comes back from its digest as it was added, whatever kind it is")
    void comesBack() {
        List<Notice> notices = List.of(
                Notice.tokenRefused(shop().code(), now()),
                failed("1001", now()),
                Notice.stuck(stored("1002").build(), Operation.REFUND, now()));
        notices.forEach(this::add);

        Digest digest = make().orElseThrow();

        assertThat(digest.shop()).isEqualTo(shop().code());
        assertThat(digest.named()).containsExactlyElementsOf(notices);
        assertThat(read(() -> digests().waiting(shop().code()))).contains(digest);
    }

    @Test
    @DisplayName("R39 an order that is not linked, and a failure without a message, are told as they are")
    void unlinkedOrder() {
        AnOrder order = AnOrder.anOrder("1003").of(shop().code().value());
        inTransaction(() -> orders().save(order.declared("4").build()));
        Notice notice = Notice.failed(
                Order.unknown(order.build().key()), Operation.SHIP, ReasonCode.TRACKING_NUMBER_MISSING, "", now());
        add(notice);

        assertThat(make().orElseThrow().named()).containsExactly(notice);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R39 every reason can be told")
    void everyReason(ReasonCode reason) {
        Notice notice = Notice.failed(stored("1001").build(), Operation.SHIP, reason, "", now());
        add(notice);

        assertThat(make().orElseThrow().named()).containsExactly(notice);
    }

    @Test
    @DisplayName("R39 a notice is in one digest only, and one without notices is not made")
    void onceOnly() {
        assertThat(make()).isEmpty();
        add(failed("1001", now()));

        assertThat(make()).isPresent();
        assertThat(make()).isEmpty();
        add(failed("1002", now()));
        assertThat(make().orElseThrow().named()).containsExactly(failed("1002", now()));
    }

    @Test
    @DisplayName("R39 the oldest digest waits first, until it is sent")
    void oldestFirst() {
        add(failed("1001", now()));
        Digest first = make().orElseThrow();
        pass(Duration.ofMinutes(5));
        add(failed("1002", now()));
        Digest second = make().orElseThrow();

        assertThat(waiting()).contains(first);
        inTransaction(() -> digests().sent(first.id(), now()));
        assertThat(waiting()).contains(second);
        inTransaction(() -> digests().sent(second.id(), now()));
        assertThat(waiting()).isEmpty();
    }

    @Test
    @DisplayName("R39 a digest that waits stays as it is when more happens")
    void staysAsItIs() {
        add(failed("1001", now()));
        Digest digest = make().orElseThrow();

        add(failed("1002", now()));

        assertThat(waiting()).contains(digest);
    }

    @Test
    @DisplayName("R39 what stops most is named first, then the oldest; the rest is counted")
    void namesSome() {
        IntStream.range(0, MailRules.MOST_NAMED + 5).forEach(i -> add(failed("1001", now().minusSeconds(i))));
        add(Notice.stuck(stored("1001").build(), Operation.SHIP, now().minusSeconds(1000)));
        add(Notice.tokenRefused(shop().code(), now()));

        Digest digest = make().orElseThrow();

        assertThat(digest.named()).hasSize(MailRules.MOST_NAMED);
        assertThat(digest.named().get(0).kind()).isEqualTo(NoticeKind.TOKEN_REFUSED);
        assertThat(digest.named().get(1).at()).isEqualTo(now().minusSeconds(MailRules.MOST_NAMED + 4));
        assertThat(digest.count(NoticeKind.FAILURE)).isEqualTo(MailRules.MOST_NAMED + 5);
        assertThat(digest.count(NoticeKind.STUCK)).isOne();
        assertThat(digest.unnamed()).isEqualTo(7);
    }

    @Test
    @DisplayName("R39 another shop's notices are not told")
    void otherShop() {
        Shop other = AShop.aShop().called("shop-" + UUID.randomUUID()).build();
        shopExists(other);
        add(Notice.tokenRefused(other.code(), now()));

        assertThat(make()).isEmpty();
        assertThat(read(() -> digests().make(other.code(), now()))).isPresent();
        assertThat(waiting()).isEmpty();
    }

    @ParameterizedTest(name = "R39 {0} ms before the limit: mailed {1}")
    @CsvSource({"-1, true", "0, true", "1, false"})
    @DisplayName("R39 a notice older than the limit is left to the pages for good")
    void leftToThePages(long older, boolean mailed) {
        Instant limit = now().minus(Duration.ofDays(1));
        add(failed("1001", limit.minusMillis(older)));

        inTransaction(() -> digests().leaveToThePages(shop().code(), limit, now()));

        assertThat(make().isPresent()).isEqualTo(mailed);
    }

    @Test
    @DisplayName("R39 a digest older than the limit is left to the pages for good, one of another shop is not")
    void digestLeftToThePages() {
        Shop other = AShop.aShop().called("shop-" + UUID.randomUUID()).build();
        shopExists(other);
        add(Notice.tokenRefused(other.code(), now()));
        inTransaction(() -> digests().make(other.code(), now()));
        add(failed("1001", now()));
        make();

        inTransaction(() -> digests().leaveToThePages(shop().code(), now(), now()));
        assertThat(waiting()).isPresent();
        inTransaction(() -> digests().leaveToThePages(shop().code(), now().plusMillis(1), now()));

        assertThat(waiting()).isEmpty();
        assertThat(read(() -> digests().waiting(other.code()))).isPresent();
    }

    private Notice failed(String ref, Instant at) {
        return Notice.failed(stored(ref).build(), Operation.SHIP, ReasonCode.TICKET_FAILED, "Unknown carrier “é”", at);
    }

    private void add(Notice notice) {
        inTransaction(() -> storage().notices().add(notice));
    }

    private Optional<Digest> make() {
        return read(() -> digests().make(shop().code(), now()));
    }

    private Optional<Digest> waiting() {
        return read(() -> digests().waiting(shop().code()));
    }

    private Digests digests() {
        return storage().digests();
    }

    private Instant now() {
        return storage().now();
    }

    private void pass(Duration time) {
        storage().pass(time);
    }
}
