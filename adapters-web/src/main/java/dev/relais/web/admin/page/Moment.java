package dev.relais.web.admin.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import io.quarkus.qute.TemplateData;

/** A time as a person reads it: how long ago in lists, exactly where it matters, in the shop's time zone. */
@TemplateData
public record Moment(Instant at, Instant now, ZoneId zone) {

    /** How a time that has passed is told best. */
    public enum Distance {
        AHEAD,
        JUST_NOW,
        MINUTES,
        HOURS,
        DAYS,
        LONG_AGO
    }

    private static final int DAYS_TOLD = 30;
    private static final DateTimeFormatter EXACT = format("d MMM yyyy, HH:mm:ss z");
    private static final DateTimeFormatter DAY = format("d MMM yyyy");
    private static final DateTimeFormatter DAY_AND_TIME = format("d MMM, HH:mm");
    private static final DateTimeFormatter TIME = format("HH:mm");
    private static final DateTimeFormatter SECONDS = format("HH:mm:ss");

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    public Distance distance() {
        Duration passed = Duration.between(at, now);
        if (passed.isNegative()) {
            return Distance.AHEAD;
        }
        if (passed.toMinutes() == 0) {
            return Distance.JUST_NOW;
        }
        if (passed.toHours() == 0) {
            return Distance.MINUTES;
        }
        if (passed.toDays() == 0) {
            return Distance.HOURS;
        }
        return passed.toDays() <= DAYS_TOLD ? Distance.DAYS : Distance.LONG_AGO;
    }

    public long minutes() {
        return ChronoUnit.MINUTES.between(at, now);
    }

    public long hours() {
        return ChronoUnit.HOURS.between(at, now);
    }

    public long days() {
        return ChronoUnit.DAYS.between(at, now);
    }

    public String iso() {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public String exact() {
        return EXACT.format(at.atZone(zone));
    }

    public String day() {
        return DAY.format(at.atZone(zone));
    }

    public String seconds() {
        return SECONDS.format(at.atZone(zone));
    }

    /** The time of day alone if it is today, else with its day. */
    public String clock() {
        boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return (today ? TIME : DAY_AND_TIME).format(at.atZone(zone));
    }
}
