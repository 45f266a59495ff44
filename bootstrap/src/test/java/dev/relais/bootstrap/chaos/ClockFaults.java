package dev.relais.bootstrap.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A node whose clock is not to be relied on, beside one whose clock is right. */
final class ClockFaults {

    private static final Duration SOON = Duration.ofSeconds(30);

    private ClockFaults() {}

    static List<Fault> all() {
        return MovableClock.canBeHad()
                ? List.of(new Fault(
                        "F36",
                        "a node's clock jumps an hour ahead, then an hour back",
                        "nothing is claimed early or taken over, waiting orders wait, each order is sent once",
                        ClockFaults::jumps))
                : List.of();
    }

    private static List<String> jumps(Site site) {
        MovableClock clock = MovableClock.standingRight();
        Node wrong = site.node(clock.settings());
        Node right = site.node();
        Shop shop = site.shop(wrong, "real-time");
        Shop other = site.shop(right, "real-time");
        shop.declares(wrong, "900", "4", "");
        Load load = Load.on(shop, List.of(wrong));
        Load otherLoad = Load.on(other, List.of(right));
        Seen seen = new Seen();
        for (int hours : List.of(1, -1)) {
            clock.goesWrongBy(Duration.ofHours(hours));
            Site.await("the wrong clock", SOON, () -> isWrongBy(wrong, hours));
            load.runsUntil(load.acknowledged() + 50);
            otherLoad.runsUntil(otherLoad.acknowledged() + 50);
        }
        load.stops();
        otherLoad.stops();
        seen.equal("refusals", List.of(), load.refusals())
                .equal(
                        "state of the order that waits for its number",
                        "waiting_for_tracking",
                        shop.order(wrong, "900").path("state").asText())
                .equal(
                        "orders of which it became unclear whether they were sent",
                        0L,
                        site.postgres().count("select count(*) from order_event where kind = 'unknown'"));
        shop.declares(wrong, "900", "4", "T900");
        return seen.invariants(shop, wrong)
                .invariants(other, right)
                .received(shop, "900", 1)
                .received(shop, "1", 1)
                .received(other, "1", 1)
                .broken();
    }

    /** What the node writes at the head of its log lines is the time of its own clock. */
    private static boolean isWrongBy(Node node, int hours) {
        Instant from = Instant.now().plus(Duration.ofHours(hours)).minusSeconds(60);
        Instant until = from.plusSeconds(120);
        List<String> lines = node.lines();
        String latest = lines.get(lines.size() - 1);
        Instant said = Instant.parse(latest.substring(0, latest.indexOf(' ')));
        return said.isAfter(from) && said.isBefore(until);
    }
}
