package dev.relais.web.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends a request with a problem; thrown where the client is to blame or has to wait, never for a bug. */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;
    private final Duration wait;

    public Refusal(Problem problem) {
        this(problem, Duration.ZERO);
    }

    private Refusal(Problem problem, Duration wait) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.wait = wait;
    }

    public Refusal(ProblemType type) {
        this(Problem.of(type));
    }

    public Refusal(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    /** One field is to blame. */
    public static Refusal of(String field, String message) {
        return new Refusal(Problem.of(ProblemType.INVALID_FIELD, List.of(new Violation(field, message))));
    }

    /** The same request may be sent again after this time, told in whole seconds. */
    public static Refusal until(ProblemType type, String detail, Duration wait) {
        return new Refusal(Problem.of(type, detail), wait);
    }

    /** How long to wait, in whole seconds; empty if waiting mends nothing. */
    Optional<Long> waitInSeconds() {
        return Optional.of(wait)
                .filter(time -> !time.isZero())
                .map(time -> time.plusSeconds(1).minusNanos(1).toSeconds());
    }

    public Problem problem() {
        return problem;
    }
}
