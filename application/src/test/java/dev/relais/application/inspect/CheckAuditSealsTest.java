package dev.relais.application.inspect;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.relais.application.fake.InMemoryAuditTrail;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.Actor;
import dev.relais.domain.audit.AuditEntry;
import dev.relais.domain.audit.AuditSeal;
import dev.relais.domain.audit.SealedEntry;
import dev.relais.domain.shop.ShopCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The seals of the audit trail")
class CheckAuditSealsTest {

    private static final int ENTRIES = 2500;
    private static final int TAMPERED = 1700;

    private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private final CheckAuditSeals checkAuditSeals = new CheckAuditSeals(trail);

    @BeforeEach
    void append() {
        IntStream.range(0, ENTRIES).mapToObj(CheckAuditSealsTest::entry).forEach(trail::append);
    }

    @Test
    @DisplayName("S22 close a trail that is as it was written, to its last entry")
    void intact() {
        CheckAuditSeals.Found found = checkAuditSeals.check();

        assertThat(found.isIntact()).isTrue();
        assertThat(found.intact()).isEqualTo(trail.latest());
        assertThat(found.intact().place()).isEqualTo(ENTRIES);
    }

    static Stream<UnaryOperator<AuditEntry>> tampering() {
        return Stream.of(
                was -> with(
                        was, was.at().plusNanos(1000), was.by(), was.shop(), was.subject(), was.before(), was.after()),
                was -> with(
                        was,
                        was.at(),
                        new Actor("somebody else", was.by().address()),
                        was.shop(),
                        was.subject(),
                        was.before(),
                        was.after()),
                was -> with(
                        was,
                        was.at(),
                        new Actor(was.by().name(), "192.0.2.8"),
                        was.shop(),
                        was.subject(),
                        was.before(),
                        was.after()),
                was -> with(was, was.at(), was.by(), null, was.subject(), was.before(), was.after()),
                was -> with(was, was.at(), was.by(), was.shop(), was.subject() + "x", was.before(), was.after()),
                // One letter moved from one field to the next.
                was -> with(was, was.at(), was.by(), was.shop(), was.subject(), was.before() + "a", "fter"),
                was -> new AuditEntry(
                        was.at(),
                        was.by(),
                        Activity.SHOP_REMOVED,
                        was.shop(),
                        was.subject(),
                        was.before(),
                        was.after()));
    }

    private static AuditEntry with(
            AuditEntry was, Instant at, Actor by, ShopCode shop, String subject, String before, String after) {
        return new AuditEntry(at, by, was.activity(), shop, subject, before, after);
    }

    @ParameterizedTest
    @MethodSource("tampering")
    @DisplayName("S22 tell which entry was changed, whatever was changed of it")
    void changed(UnaryOperator<AuditEntry> tampering) {
        SealedEntry was = trail.kept().get(TAMPERED);
        AuditEntry changed = tampering.apply(was.entry());
        trail.kept().set(TAMPERED, new SealedEntry(changed, was.seal()));

        CheckAuditSeals.Found found = checkAuditSeals.check();

        assertThat(found.brokenAt()).isEqualTo(changed);
        assertThat(found.intact().place()).isEqualTo(TAMPERED);
        assertThat(found.isIntact()).isFalse();
    }

    @Test
    @DisplayName("S22 tell that the entry after a changed one does not follow, were its own seal made anew")
    void resealed() {
        SealedEntry was = trail.kept().get(TAMPERED);
        AuditEntry changed = entry(9999);
        AuditSeal before = trail.kept().get(TAMPERED - 1).seal();
        trail.kept().set(TAMPERED, new SealedEntry(changed, before.over(changed)));

        assertThat(checkAuditSeals.check().brokenAt())
                .isEqualTo(trail.kept().get(TAMPERED + 1).entry())
                .isNotEqualTo(was.entry());
    }

    @Test
    @DisplayName("S22 tell that one was taken away, in between or at the end")
    void takenAway() {
        SealedEntry last = trail.kept().remove(ENTRIES - 1);

        assertThat(checkAuditSeals.check().isCutShort()).isTrue();
        assertThat(checkAuditSeals.check().isIntact()).isFalse();

        trail.kept().add(last);
        AuditEntry next = trail.kept().get(TAMPERED + 1).entry();
        trail.kept().remove(TAMPERED);

        assertThat(checkAuditSeals.check().brokenAt()).isEqualTo(next);
    }

    @Test
    @DisplayName("S22 tell that two were put into another order")
    void swapped() {
        List<SealedEntry> kept = trail.kept();
        SealedEntry one = kept.get(TAMPERED);
        SealedEntry next = kept.get(TAMPERED + 1);
        kept.set(TAMPERED, new SealedEntry(next.entry(), one.seal()));
        kept.set(TAMPERED + 1, new SealedEntry(one.entry(), next.seal()));

        assertThat(checkAuditSeals.check().brokenAt()).isEqualTo(next.entry());
    }

    private static AuditEntry entry(int number) {
        return new AuditEntry(
                Instant.parse("2026-11-23T12:00:00Z").plusSeconds(number),
                new Actor("ada", "192.0.2.7"),
                Activity.SHOP_CHANGED,
                new ShopCode("shop"),
                "number " + number,
                "before",
                "after");
    }
}
