package dev.relais.web.admin.home;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateEnum;

/** How far back the charts go. */
@TemplateEnum
enum Period {
    DAY("24h", Duration.ofHours(24), ChronoUnit.HOURS),
    WEEK("7d", Duration.ofDays(7), ChronoUnit.HOURS),
    MONTH("30d", Duration.ofDays(30), ChronoUnit.DAYS);

    private final String word;
    private final Duration length;
    private final ChronoUnit step;

    Period(String word, Duration length, ChronoUnit step) {
        this.word = word;
        this.length = length;
        this.step = step;
    }

    public String word() {
        return word;
    }

    Duration length() {
        return length;
    }

    /** The first instant of the point in the chart that this hour belongs to. */
    Instant pointOf(Instant hour, ZoneId zone) {
        return hour.atZone(zone).truncatedTo(step).toInstant();
    }

    static Period of(String word) {
        return Stream.of(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElse(DAY);
    }
}
