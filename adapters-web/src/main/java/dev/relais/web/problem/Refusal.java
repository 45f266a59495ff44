package dev.relais.web.problem;

import java.util.List;

/** Ends a request with a problem; thrown where the client is to blame or has to wait, never for a bug. */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
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

    public Problem problem() {
        return problem;
    }
}
