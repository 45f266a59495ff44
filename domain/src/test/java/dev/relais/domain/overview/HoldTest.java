package dev.relais.domain.overview;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.relais.domain.fixture.AShop;
import dev.relais.domain.shop.Shop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.relais.domain.fixture.AShop.aShop;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What holds an order back")
class HoldTest {

    private static final Set<OrderState> UNSENT =
            EnumSet.of(OrderState.WAITING_FOR_TRACKING, OrderState.QUEUED, OrderState.BACKING_OFF);
    private static final Set<OrderState> UNCONFIRMED =
            EnumSet.of(OrderState.SENT, OrderState.STUCK, OrderState.UNKNOWN);

    @ParameterizedTest
    @EnumSource(OrderState.class)
    @DisplayName("R13 R14 R27 refused access holds up what is sent as well, a pause and standing by only what is not")
    void byState(OrderState state) {
        boolean isUnsent = UNSENT.contains(state);

        assertThat(hold(state, aShop(), false)).isEmpty();
        assertThat(hold(state, aShop(), true).isPresent()).isEqualTo(isUnsent || UNCONFIRMED.contains(state));
        assertThat(hold(state, aShop().paused(), false).isPresent()).isEqualTo(isUnsent);
        assertThat(hold(state, standingBy(), false).isPresent()).isEqualTo(isUnsent);
    }

    @Test
    @DisplayName("R13 R14 R27 of several the one counts that has to be mended first")
    void first() {
        assertThat(hold(OrderState.QUEUED, standingBy().paused(), true)).contains(Hold.ACCESS_REFUSED);
        assertThat(hold(OrderState.QUEUED, standingBy().paused(), false)).contains(Hold.STANDS_BY);
        assertThat(hold(OrderState.QUEUED, aShop().paused(), false)).contains(Hold.PAUSED);
    }

    private static AShop standingBy() {
        return aShop().standingBy().withLegacyConnectorActive();
    }

    private static Optional<Hold> hold(OrderState state, AShop shop, boolean isAccessRefused) {
        Shop built = shop.build();
        return Hold.of(state, built, isAccessRefused);
    }
}
