package dev.relais.web.admin.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkus.qute.TemplateData;

/** A time as a person reads it: how long ago in lists, exactly where it matters, in the shop's time zone. */
@TemplateData
public record Moment(Instant at, Instant now, ZoneId zone, Locale locale) {

    /** How a time that has passed is told best. */
    public enum Distance {
        AHEAD,
        JUST_NOW,
        MINUTES,
        HOURS,
        DAYS,
        LONG_AGO
    }

    /** A page shows hundreds of times in a few formats, and making a format takes longer than using it. */
    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private static final int DAYS_TOLD = 30;
    private static final String EXACT = "d MMM yyyy, HH:mm:ss z";
    private static final String DAY = "d MMM yyyy";
    private static final String DAY_AND_TIME = "d MMM, HH:mm";
    private static final String TIME = "HH:mm";
    private static final String SECONDS = "HH:mm:ss";

    /** As the visitor of the page reads it. */
    public Moment(Instant at, Instant now, ZoneId zone) {
        this(at, now, zone, Visit.locale());
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
        return in(EXACT);
    }

    public String day() {
        return in(DAY);
    }

    public String seconds() {
        return in(SECONDS);
    }

    /** The time of day alone if it is today, else with its day. */
    public String clock() {
        boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return in(today ? TIME : DAY_AND_TIME);
    }

    private String in(String pattern) {
        return FORMATS.computeIfAbsent(pattern + locale, any -> DateTimeFormatter.ofPattern(pattern, locale))
                .format(at.atZone(zone));
    }
}
