package dev.relais.domain.change;

import java.util.Optional;

/** R03: only orders known to come from Shopping Feed are followed. */
final class OnlyShoppingFeedOrders implements ChangePolicy {

    @Override
    public Optional<Decision> decide(Situation situation) {
        return situation.after().isLinked()
                ? Optional.empty()
                : Optional.of(new Decision.Disregard(ChangeReason.NOT_A_SHOPPING_FEED_ORDER));
    }
}
