package dev.relais.web.admin.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.relais.web.problem.Problem;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import dev.relais.web.problem.Violation;
import dev.relais.web.query.Moments;
import io.quarkus.qute.TemplateData;

/** What stands in a field of a filter and cannot be meant. A list that left it out would show what nobody asked for. */
@TemplateData
public record Misread(Field field, Kind kind, String value) {

    /** The fields of all filters. */
    public enum Field {
        SHOP,
        STATE,
        OPERATION,
        CHANNEL,
        ORDER,
        PROCESS,
        LEVEL,
        ACTIVITY,
        FROM,
        UNTIL
    }

    /** Why it cannot be meant. */
    public enum Kind {
        CODE("This cannot be a code or number; copy it as it is shown."),
        CHOICE("This is none of the choices."),
        DAY("Write the day as in 2026-11-20."),
        TIME("Write the time as in 2026-11-20T08:00."),
        ORDER("This is later than the end.");

        private final String told;

        Kind(String told) {
            this.told = told;
        }
    }

    /** Nothing if the field is left empty, or if what stands in it was found to be something. */
    public static Stream<Misread> unless(Optional<?> found, Field field, Kind kind, String value) {
        return value.isBlank() || found.isPresent() ? Stream.empty() : Stream.of(new Misread(field, kind, value));
    }

    /** Nothing if the field is left empty, or if what stands in it is good. */
    public static Stream<Misread> unless(Predicate<String> isGood, Field field, Kind kind, String value) {
        return unless(Optional.of(value).filter(isGood), field, kind, value);
    }

    /** What is wrong with a period: an end that cannot be read, or a beginning behind its end. */
    public static Stream<Misread> ofPeriod(Kind kind, String from, String until, Function<String, Instant> reader) {
        Optional<Instant> start = read(from, reader);
        Optional<Instant> end = read(until, reader);
        boolean isTurned = start.isPresent() && end.filter(start.get()::isAfter).isPresent();
        return Stream.of(
                        unless(start, Field.FROM, kind, from),
                        unless(end, Field.UNTIL, kind, until),
                        isTurned ? Stream.of(new Misread(Field.FROM, Kind.ORDER, from)) : Stream.<Misread>empty())
                .flatMap(each -> each);
    }

    /** Empty if the reader takes that for no time, or one that the database does not know. */
    public static Optional<Instant> read(String text, Function<String, Instant> reader) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(reader.apply(text)).filter(Moments::isPossible);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** For a file, which has no place to say so in: nothing if all could be read, else the end of the request. */
    public static void refuse(List<Misread> misread) {
        if (!misread.isEmpty()) {
            throw new Refusal(Problem.of(
                    ProblemType.INVALID_FIELD,
                    misread.stream().map(Misread::violation).toList()));
        }
    }

    private Violation violation() {
        return new Violation(field.name().toLowerCase(Locale.ROOT), kind.told);
    }
}
