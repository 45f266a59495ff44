package dev.relais.application.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.chain.ShopBell;
import dev.relais.domain.shop.ShopCode;

/** A bell that wakes nobody and remembers who was to be woken, and when. */
public final class RecordingBell implements ShopBell {

    private final List<Ring> rings = new ArrayList<>();

    /** Somebody rang for this shop. */
    public record Ring(ShopCode shop, Instant at) {}

    @Override
    public void ring(ShopCode shop, Instant at) {
        rings.add(new Ring(shop, at));
    }

    /** The earliest ring whose time comes no later than this; it is answered by that. */
    Optional<Ring> nextUntil(Instant time) {
        Optional<Ring> next =
                rings.stream().filter(ring -> !ring.at().isAfter(time)).min(Comparator.comparing(Ring::at));
        next.ifPresent(rings::remove);
        return next;
    }

    /** All rings are lost, as when a process is killed. */
    void forget() {
        rings.clear();
    }
}
