package dev.relais.web.admin.home;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.relais.domain.overview.Durations;
import dev.relais.domain.overview.HourlyFigures;
import dev.relais.web.admin.page.Moment;

/** The figures of a period as points of a chart, and as lines of the table that says the same. */
record Chart(List<Point> points) {

    private static final int HALF = 50;
    private static final int MOST = 95;

    /**
     * What happened from its time until the next point.
     *
     * @param median half of the confirmed took at most so many minutes, 1 for whatever was quicker; -1 if nothing was confirmed
     * @param most 95 of 100 took at most so many minutes; -1 if nothing was confirmed
     */
    record Point(Moment at, long sent, long succeeded, long failed, long median, long most) {}

    static Chart of(List<HourlyFigures.Hour> hours, Period period, Instant now, ZoneId zone) {
        SortedMap<Instant, List<HourlyFigures.Hour>> points = hours.stream()
                .collect(Collectors.groupingBy(
                        hour -> period.pointOf(hour.begin(), zone), TreeMap::new, Collectors.toList()));
        return new Chart(
                points.entrySet().stream().map(each -> point(each, now, zone)).toList());
    }

    private static Point point(Map.Entry<Instant, List<HourlyFigures.Hour>> each, Instant now, ZoneId zone) {
        Durations durations = Durations.of(Map.of());
        each.getValue().forEach(hour -> durations.plus(hour.durations()));
        return new Point(
                new Moment(each.getKey(), now, zone),
                sum(each.getValue(), HourlyFigures.Hour::sent),
                sum(each.getValue(), HourlyFigures.Hour::succeeded),
                sum(each.getValue(), HourlyFigures.Hour::failed),
                minutes(durations, HALF),
                minutes(durations, MOST));
    }

    private static long sum(List<HourlyFigures.Hour> hours, Function<HourlyFigures.Hour, Long> figure) {
        return hours.stream().mapToLong(figure::apply).sum();
    }

    private static long minutes(Durations durations, int percent) {
        return durations.within(percent).map(Duration::toMinutes).orElse(-1L);
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /** For the script that draws it: seconds since 1970, then sent and failed. */
    public String updates() {
        return json(List.of(this::seconds, Point::sent, Point::failed));
    }

    /** For the script that draws it: seconds since 1970, then the minutes of half and of most. */
    public String minutes() {
        return json(List.of(this::seconds, Point::median, Point::most));
    }

    private long seconds(Point point) {
        return point.at().at().getEpochSecond();
    }

    private String json(List<Function<Point, Long>> series) {
        return series.stream()
                .map(each -> points.stream()
                        .map(each)
                        .map(value -> value < 0 ? "null" : value.toString())
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
