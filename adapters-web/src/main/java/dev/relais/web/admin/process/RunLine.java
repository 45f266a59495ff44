package dev.relais.web.admin.process;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import dev.relais.domain.history.Figure;
import dev.relais.domain.overview.RunSummary;
import dev.relais.web.admin.page.Moment;
import dev.relais.web.admin.page.Visit;

/** A finished run as a line of the list. */
record RunLine(RunSummary run, String shopName, Moment at, String took) {

    /** What a run counted. */
    record Count(Figure figure, int number) {}

    static RunLine of(RunSummary run, String shopName, Instant now, ZoneId zone) {
        Duration took = Duration.between(run.startedAt(), run.finishedAt());
        return new RunLine(run, shopName, new Moment(run.startedAt(), now, zone), seconds(took));
    }

    /** Those that are not 0. */
    public List<Count> counts() {
        return Stream.of(Figure.values())
                .map(figure -> new Count(figure, run.figures().getOrDefault(figure, 0)))
                .filter(count -> count.number() > 0)
                .toList();
    }

    private static String seconds(Duration took) {
        return String.format(Visit.locale(), "%.1f s", took.toMillis() / 1000.0);
    }
}
