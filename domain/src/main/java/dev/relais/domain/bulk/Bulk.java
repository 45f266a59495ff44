package dev.relais.domain.bulk;

import java.time.Instant;
import java.util.UUID;

import dev.relais.domain.order.TimeOrderedId;
import dev.relais.domain.overview.FailureFilter;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work on many failures.
 *
 * @param by who asked for it
 * @param planned how many failures there were when it began
 * @param done how many of them were dealt with
 * @param skipped how many needed nothing any more, because their order asks for something else by now
 * @param place behind which place it goes on; 0 at the beginning
 * @param endedAt null while it runs
 */
public record Bulk(
        UUID id,
        BulkDeed deed,
        FailureFilter filter,
        String by,
        Instant startedAt,
        BulkState state,
        long planned,
        long done,
        long skipped,
        long place,
        @Nullable Instant endedAt) {

    public static Bulk begin(BulkDeed deed, FailureFilter filter, String by, long planned, Instant now) {
        return new Bulk(TimeOrderedId.at(now), deed, filter, by, now, BulkState.RUNNING, planned, 0, 0, 0, null);
    }

    /** After one more part of it. */
    public Bulk further(long nowDone, long nowSkipped, long nowAt) {
        return new Bulk(
                id, deed, filter, by, startedAt, state, planned, done + nowDone, skipped + nowSkipped, nowAt, endedAt);
    }

    public Bulk ended(BulkState how, Instant now) {
        return new Bulk(id, deed, filter, by, startedAt, how, planned, done, skipped, place, now);
    }

    public boolean isRunning() {
        return state == BulkState.RUNNING;
    }

    /** How much of it is done, in percent; 100 only when it has finished. */
    public int percent() {
        if (state == BulkState.FINISHED) {
            return 100;
        }
        return planned == 0 ? 0 : (int) Math.min(99, (done + skipped) * 100 / planned);
    }
}
