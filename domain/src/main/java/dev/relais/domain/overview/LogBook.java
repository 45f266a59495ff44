package dev.relais.domain.overview;

import java.util.List;
import java.util.Optional;

/** The log for people to look at, as last committed: steps of orders and lines of runs in one (R41). */
public interface LogBook {

    /** At most so many lines, the latest first, those behind the position if one is given. */
    List<LogLine> page(LogFilter filter, Optional<LogPosition> after, int limit);
}
