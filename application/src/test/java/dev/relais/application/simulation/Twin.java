package dev.relais.application.simulation;

import dev.relais.domain.feed.ShoppingFeed;

/** What is put in the place of a part of Relais, so that it is seen that the simulation would notice. */
interface Twin {

    /** Relais as it is. */
    Twin HEALTHY = new Twin() {};

    default Ports ports(Ports healthy) {
        return healthy;
    }

    default ShoppingFeed feed(ShoppingFeed healthy) {
        return healthy;
    }
}
