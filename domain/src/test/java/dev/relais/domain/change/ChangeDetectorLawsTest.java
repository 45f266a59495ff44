package dev.relais.domain.change;

import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.DeclaredTracking;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Cause;
import dev.relais.domain.task.Wanted;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.ATask.SHIP;
import static dev.relais.domain.fixture.ATask.STATUS;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every declaration. */
class ChangeDetectorLawsTest {

    private final ChangeDetector detector = new ChangeDetector();

    @Property
    @Label("R01 declaring the same state twice is always unchanged")
    void sameStateTwice(
            @ForAll("declarations") Declaration before,
            @ForAll("declarations") Declaration declared,
            @ForAll("wishes") Wanted unsent,
            @ForAll boolean shippedSent) {
        Order first = Order.unknown(OrderKey.of("atelier", "1001")).declared(before);
        Order known = (shippedSent ? first.shipmentHandedOver() : first).declared(declared);
        Situation again = new Situation(aShop().build(), known, declared, unsent, TEN_O_CLOCK);

        Decision decision = detector.decide(again);

        assertThat(decision)
                .isEqualTo(
                        known.isFulfilledByChannel()
                                ? new Decision.Ignore(ChangeReason.FULFILLED_BY_CHANNEL, Wanted.NOTHING)
                                : new Decision.Unchanged(ChangeReason.NO_CHANGE, false));
    }

    @Property
    @Label("R01 R05 every situation is decided, and a new number is never lost but to a cancellation")
    void everySituationIsDecided(
            @ForAll("declarations") Declaration before,
            @ForAll("declarations") Declaration declared,
            @ForAll("wishes") Wanted unsent,
            @ForAll boolean shippedSent) {
        Order first = Order.unknown(OrderKey.of("atelier", "1001")).declared(before);
        Order known = shippedSent ? first.shipmentHandedOver() : first;
        Situation situation = new Situation(aShop().build(), known, declared, unsent, TEN_O_CLOCK);

        Decision decision = detector.decide(situation);

        boolean held = situation.after().isFulfilledByChannel() || declared.baseline();
        boolean cancelled = situation.change().status() && situation.statusAsksFor(Operation.CANCEL);
        if (situation.change().trackingNumber() && !held && !cancelled) {
            assertThat(decision).isInstanceOf(Decision.Queue.class);
            assertThat(((Decision.Queue) decision).wanted().ship()).isEqualTo(Cause.TRACKING_CHANGED);
        }
    }

    @Provide
    Arbitrary<Declaration> declarations() {
        return Combinators.combine(
                        Arbitraries.of("2", "3", "4", "5", "6", "7", "8"),
                        Arbitraries.of("", "T1", "T2").injectNull(0.3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false, false))
                .as((status, number, baseline, byChannel) -> {
                    ADeclaration declaration = aDeclaration(status).saying(new DeclaredTracking(number, null, null));
                    ADeclaration marked = baseline ? declaration.asBaseline() : declaration;
                    return (byChannel ? marked.fulfilledByChannel() : marked).build();
                });
    }

    @Provide
    Arbitrary<Wanted> wishes() {
        return Arbitraries.of(Wanted.NOTHING, SHIP, NUMBER, STATUS, NUMBER.withStatusOperation());
    }
}
