package dev.relais.domain.order;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every tracking. */
class DeclaredTrackingLawsTest {

    @Property
    @Label("R01 saying nothing of the tracking keeps all of it")
    void unsaidKeepsEverything(@ForAll String number, @ForAll String carrier, @ForAll String url) {
        Tracking known = new Tracking(number, carrier, url);

        assertThat(DeclaredTracking.UNSAID.appliedTo(known)).isEqualTo(known);
    }

    @Property
    @Label("R01 declaring a tracking twice is the same as declaring it once")
    void twiceIsOnce(@ForAll("declared") DeclaredTracking declared, @ForAll("known") Tracking known) {
        Tracking once = declared.appliedTo(known);

        assertThat(declared.appliedTo(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<DeclaredTracking> declared() {
        Arbitrary<String> part = Arbitraries.of("", "a", " a ", "b").injectNull(0.3);
        return Combinators.combine(part, part, part).as(DeclaredTracking::new);
    }

    @Provide
    Arbitrary<Tracking> known() {
        Arbitrary<String> part = Arbitraries.of("", "a", "b");
        return Combinators.combine(part, part, part).as(Tracking::new);
    }
}
