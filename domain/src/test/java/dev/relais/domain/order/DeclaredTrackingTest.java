package dev.relais.domain.order;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R01 what a shop does not say of the tracking stays as it was known")
class DeclaredTrackingTest {

    @ParameterizedTest(name = "R05 T1/UPS/u1, told {0}/{1}/{2}: {3}/{4}/{5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,  -,   -,  T1, UPS, u1",
                "T1, -,   -,  T1, UPS, u1",
                "T2, -,   -,  T2, UPS, ''",
                "T2, DHL, u2, T2, DHL, u2",
                "T1, DHL, -,  T1, DHL, u1",
                "-,  -,   u3, T1, UPS, u3",
                "'', -,   -,  '', UPS, ''",
                "'', '',  '', '', '',  ''",
                "T1, -,   '', T1, UPS, ''"
            })
    @DisplayName("R01 R05 null keeps, empty empties, and a link never outlives its number")
    void applied(
            @Nullable String number,
            @Nullable String carrier,
            @Nullable String url,
            String newNumber,
            String newCarrier,
            String newUrl) {
        Tracking known = new Tracking("T1", "UPS", "u1");

        Tracking next = new DeclaredTracking(number, carrier, url).appliedTo(known);

        assertThat(next).isEqualTo(new Tracking(newNumber, newCarrier, newUrl));
    }

    @Test
    @DisplayName("R49 the shop can say that there is no tracking any more")
    void emptied() {
        Tracking next = DeclaredTracking.EMPTIED.appliedTo(new Tracking("T1", "UPS", "u1"));

        assertThat(next).isEqualTo(Tracking.NONE);
    }
}
