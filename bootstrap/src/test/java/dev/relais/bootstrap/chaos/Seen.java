package dev.relais.bootstrap.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects what was seen that must not be. */
final class Seen {

    private final List<String> broken = new ArrayList<>();

    Seen equal(String what, Object expected, Object seen) {
        return isTrue(what + ": expected " + expected + ", saw " + seen, Objects.equals(expected, seen));
    }

    Seen isTrue(String what, boolean isSo) {
        if (!isSo) {
            broken.add(what);
        }
        return this;
    }

    /** The invariants, once the shop is at rest. */
    Seen invariants(Shop shop, Node node) {
        broken.addAll(Invariants.brokenBy(shop, node));
        return this;
    }

    /** I9: the other shop at the same node felt nothing of this fault. */
    Seen unharmed(Bystander bystander, String fault) {
        broken.addAll(bystander.broken(fault));
        return this;
    }

    /** What was seen in the database of another site than the fault's own. */
    Seen witnessed(Site other) {
        broken.addAll(other.witnessed());
        return this;
    }

    /** The API received this order so often. */
    Seen received(Shop shop, String ref, int times) {
        return equal(
                "requests with order " + ref, times, Invariants.received(shop).getOrDefault(shop.id(ref), 0));
    }

    List<String> broken() {
        return List.copyOf(broken);
    }
}
