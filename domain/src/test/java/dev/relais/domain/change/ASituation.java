package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.fixture.SettableTime;
import dev.relais.domain.task.Wanted;

/** A shop declares an order at ten o'clock: what was known, what is said, and what is unsent. */
final class ASituation {

    private AShop shop = AShop.aShop();
    private AnOrder known = AnOrder.anOrder();
    private Wanted unsent = Wanted.NOTHING;

    static ASituation knowing(AnOrder known) {
        ASituation situation = new ASituation();
        situation.known = known;
        return situation;
    }

    static ASituation knowingNothing() {
        return new ASituation();
    }

    ASituation in(AShop newShop) {
        shop = newShop;
        return this;
    }

    ASituation with(Wanted stillUnsent) {
        unsent = stillUnsent;
        return this;
    }

    Situation hearing(String status) {
        return hearing(ADeclaration.aDeclaration(status));
    }

    Situation hearing(String status, String number) {
        return hearing(ADeclaration.aDeclaration(status, number));
    }

    Situation hearing(ADeclaration declaration) {
        return new Situation(shop.build(), known.build(), declaration.build(), unsent, SettableTime.TEN_O_CLOCK);
    }

    /** What all policies together make of it. */
    static Decision decided(Situation situation) {
        return new ChangeDetector().decide(situation);
    }

    /** What one policy alone makes of it. */
    static Optional<Decision> by(ChangePolicy policy, Situation situation) {
        return policy.decide(situation);
    }
}
