package dev.relais.bootstrap.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import dev.relais.application.inspect.CheckAuditSeals;
import dev.relais.bootstrap.fixture.OwnerOfTheDatabase;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.Actor;
import dev.relais.domain.audit.AuditEntry;
import dev.relais.domain.audit.AuditFilter;
import dev.relais.domain.audit.AuditTrail;
import dev.relais.domain.overview.Period;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("The audit trail on PostgreSQL")
class PanacheAuditTrailTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Inject
    AuditTrail trail;

    @Inject
    CheckAuditSeals checkAuditSeals;

    @Inject
    EntityManager database;

    private final ShopCode shop = new ShopCode("shop-" + UUID.randomUUID());
    private final String ada = "ada-" + UUID.randomUUID();

    private final AuditEntry first = entry(ada, Activity.SHOP_CHANGED, NOON);
    private final AuditEntry second = entry("bob", Activity.KEY_ISSUED, NOON.plusSeconds(60));
    private final AuditEntry third = entry(ada, Activity.KEY_ISSUED, NOON.plusSeconds(120));

    @BeforeEach
    void append() {
        QuarkusTransaction.requiringNew()
                .run(() -> List.of(first, second, third).forEach(trail::append));
    }

    @Test
    @DisplayName("lists the newest first, a page behind the other, whole as it was appended")
    void pages() {
        List<AuditTrail.Placed> page = trail.page(of(Optional.empty(), "", Period.ANY), Optional.empty(), 2);

        assertThat(page).extracting(AuditTrail.Placed::entry).containsExactly(third, second);
        assertThat(trail.page(
                        of(Optional.empty(), "", Period.ANY),
                        Optional.of(page.get(1).place()),
                        2))
                .extracting(AuditTrail.Placed::entry)
                .containsExactly(first);
    }

    @Test
    @DisplayName("is filtered by who, by what and by when")
    void filters() {
        assertThat(entries(of(Optional.empty(), ada, Period.ANY))).containsExactly(third, first);
        assertThat(entries(of(Optional.of(Activity.KEY_ISSUED), "", Period.ANY)))
                .containsExactly(third, second);
        assertThat(entries(of(Optional.of(Activity.KEY_ISSUED), ada, Period.ANY)))
                .containsExactly(third);
        assertThat(entries(of(
                        Optional.empty(),
                        "",
                        new Period(Optional.of(NOON.plusSeconds(30)), Optional.of(NOON.plusSeconds(90))))))
                .containsExactly(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'nobody'",
                "delete from audit_entry",
                "update audit_entry set actor = 'nobody' where false"
            })
    @DisplayName(
            "S22 is never changed nor shortened: Relais may not, and a trigger keeps the tables' owner from doing it by mistake")
    void stays(String statement) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(statement).executeUpdate()))
                .hasStackTraceContaining("permission denied for table audit_entry");
        assertThatThrownBy(() -> OwnerOfTheDatabase.execute(statement))
                .hasStackTraceContaining("audit entries are never changed nor deleted");
        assertThat(entries(of(Optional.empty(), ada, Period.ANY))).containsExactly(third, first);
    }

    @Test
    @DisplayName("S22 is sealed as it is kept, and tells which entry somebody changed behind Relais's back")
    void isSealed() {
        assertThat(checkAuditSeals.check().isIntact()).isTrue();

        OwnerOfTheDatabase.execute("alter table audit_entry disable trigger audit_entry_stays");
        OwnerOfTheDatabase.execute("update audit_entry set after = 'nothing' where actor = '%s' and activity = '%s'"
                .formatted(ada, Activity.KEY_ISSUED.word()));
        try {
            assertThat(checkAuditSeals.check().brokenAt()).satisfies(broken -> {
                assertThat(broken.by()).isEqualTo(third.by());
                assertThat(broken.after()).isEqualTo("nothing");
            });
        } finally {
            OwnerOfTheDatabase.execute("update audit_entry set after = '%s' where actor = '%s' and activity = '%s'"
                    .formatted(third.after(), ada, Activity.KEY_ISSUED.word()));
            OwnerOfTheDatabase.execute("alter table audit_entry enable trigger audit_entry_stays");
        }
        assertThat(checkAuditSeals.check().isIntact()).isTrue();
    }

    @Test
    @DisplayName("S22 is one chain, however many append at once, and what is given up leaves no gap")
    void isOneChain() throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(8);
        for (int each = 0; each < 40; each++) {
            boolean isGivenUp = each % 5 == 0;
            people.execute(() -> QuarkusTransaction.requiringNew().run(() -> {
                trail.append(first);
                trail.append(second);
                if (isGivenUp) {
                    QuarkusTransaction.setRollbackOnly();
                }
            }));
        }
        people.shutdown();
        assertThat(people.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(checkAuditSeals.check().isIntact()).isTrue();
        assertThat(trail.page(of(Optional.empty(), "", Period.ANY), Optional.empty(), 100))
                .hasSize(3 + 32 * 2);
    }

    private List<AuditEntry> entries(AuditFilter filter) {
        return trail.page(filter, Optional.empty(), 10).stream()
                .map(AuditTrail.Placed::entry)
                .toList();
    }

    private AuditFilter of(Optional<Activity> activity, String by, Period period) {
        return new AuditFilter(Optional.of(shop), by, activity, period);
    }

    private AuditEntry entry(String by, Activity activity, Instant at) {
        return new AuditEntry(at, new Actor(by, "192.0.2.7"), activity, shop, "something", "before", "after");
    }
}
