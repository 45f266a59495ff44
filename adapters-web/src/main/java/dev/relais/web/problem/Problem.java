package dev.relais.web.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A problem as it is answered.
 *
 * @param detail says how to mend it
 * @param violations left out of the answer if no field is to blame
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type) {
        return of(type, type.advice());
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.slug(), type.title(), type.status(), detail, List.of());
    }

    public static Problem of(ProblemType type, List<Violation> violations) {
        return new Problem(type.slug(), type.title(), type.status(), type.advice(), List.copyOf(violations));
    }

    /** A problem that Quarkus answers with by itself; the status is kept. */
    static Problem ofStatus(int status) {
        ProblemType type = ProblemType.ofStatus(status);
        return new Problem(type.slug(), type.title(), status, type.advice(), List.of());
    }
}
