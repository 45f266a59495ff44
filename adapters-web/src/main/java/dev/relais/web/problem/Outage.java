package dev.relais.web.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away for a moment from a failure of ours, and logs either. */
public final class Outage {

    private static final Logger LOG = Logger.getLogger(Outage.class);

    /**
     * Beginnings of SQL states: no connection; no resources left, as when the disk is full; the server shuts down or starts; it
     * takes no changes, as one that is no longer the primary; it was too slow; somebody held a lock for too long.
     */
    private static final List<String> AWAY = List.of("08", "53", "57P", "25006", "57014", "55P03", "40P01");

    /** Deeper than failures nest; they may go round in a circle. */
    private static final int DEEPEST = 30;

    private Outage() {}

    static Problem problem(@Nullable Throwable failure, String address) {
        String path = withoutSecret(address);
        if (isBehind(failure)) {
            LOG.errorf(
                    "The request for %s was answered with 503, because the database cannot be reached: %s",
                    path, failure);
            return Problem.of(ProblemType.DATABASE_UNAVAILABLE);
        }
        LOG.errorf(failure, "The request for %s failed and was answered with 500", path);
        return Problem.of(ProblemType.INTERNAL_ERROR);
    }

    /** What stands behind this path lets people in. */
    private static String withoutSecret(String path) {
        return path.replaceFirst("^(/password/).*", "$1…");
    }

    /** Also where it is only suppressed, as behind a commit whose answer got lost. */
    public static boolean isBehind(@Nullable Throwable failure) {
        return isBehind(failure, DEEPEST);
    }

    private static boolean isBehind(@Nullable Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return false;
        }
        return failure instanceof SQLException refused && isAway(refused)
                || isBehind(failure.getCause(), depth - 1)
                || Stream.of(failure.getSuppressed()).anyMatch(suppressed -> isBehind(suppressed, depth - 1));
    }

    private static boolean isAway(SQLException refused) {
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        boolean poolIsEmpty = String.valueOf(refused.getMessage()).startsWith("Acquisition timeout");
        return refused instanceof SQLTransientConnectionException
                || poolIsEmpty
                || AWAY.stream().anyMatch(state::startsWith);
    }
}
