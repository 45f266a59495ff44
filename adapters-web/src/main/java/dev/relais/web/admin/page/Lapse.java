package dev.relais.web.admin.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.quarkus.qute.TemplateData;

/** A length of time as a person tells it: a number of the largest unit that measures it without a rest. */
@TemplateData
public record Lapse(long number, Unit unit) {

    /** The units that people tell a length of time in, the largest first. */
    public enum Unit {
        DAYS(ChronoUnit.DAYS),
        HOURS(ChronoUnit.HOURS),
        MINUTES(ChronoUnit.MINUTES),
        SECONDS(ChronoUnit.SECONDS);

        private final ChronoUnit measure;

        Unit(ChronoUnit measure) {
            this.measure = measure;
        }

        private boolean measures(Duration duration) {
            return duration.toSeconds() % measure.getDuration().toSeconds() == 0;
        }
    }

    /** Of a duration in whole seconds; parts of a second are left out. */
    static Lapse of(Duration duration) {
        Unit unit = duration.isZero()
                ? Unit.SECONDS
                : List.of(Unit.values()).stream()
                        .filter(each -> each.measures(duration))
                        .findFirst()
                        .orElse(Unit.SECONDS);
        return new Lapse(duration.toSeconds() / unit.measure.getDuration().toSeconds(), unit);
    }

    /** Of a duration as it is written in settings, in full as in {@code PT5M} or short as in {@code 5m}; empty if it is none. */
    public static Optional<Lapse> read(String written) {
        String upper = written.strip().toUpperCase(Locale.ROOT);
        String full = upper.startsWith("P") ? upper : upper.endsWith("D") ? "P" + upper : "PT" + upper;
        try {
            return Optional.of(Duration.parse(full))
                    .filter(duration -> !duration.isNegative())
                    .map(Lapse::of);
        } catch (DateTimeException noDuration) {
            return Optional.empty();
        }
    }
}
