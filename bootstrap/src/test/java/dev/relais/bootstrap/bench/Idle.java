package dev.relais.bootstrap.bench;

import java.time.Duration;
import java.util.Map;

import dev.relais.bootstrap.fixture.RunningRelais;

/** What a node asks and works that has nothing to do, with the schedules that it has if nobody sets others. */
record Idle(double questionsPerSecond, double percentOfAProcessor) {

    private static final Map<String, String> SCHEDULES = Map.of(
            "RELAIS_SYNC_EVERY", "1m",
            "RELAIS_TICKETS_EVERY", "10s",
            "RELAIS_DIGEST_EVERY", "5m",
            "RELAIS_CLEANUP_EVERY", "1h");

    /** The server tells up to ten seconds later what a session that rests has committed, such as at the start. */
    private static final Duration REST = Duration.ofSeconds(12);

    /** Starts a node, lets it come to rest, and watches it for so long; the server does not tidy up meanwhile. */
    static Idle watched(Fleet fleet, Duration time) {
        Database database = fleet.database();
        database.tidiesUp(false);
        RunningRelais node = fleet.node(SCHEDULES);
        Patience.pause(REST);
        Resources resources = new Resources(node.pid());
        long commits = database.commits();
        Duration worked = resources.processorTime();
        Patience.pause(time);
        double perSecond = (database.commits() - commits) / (double) time.toSeconds();
        double share = 100.0 * resources.processorTime().minus(worked).toMillis() / time.toMillis();
        fleet.stop(node);
        database.tidiesUp(true);
        return new Idle(perSecond, share);
    }
}
