package dev.relais.domain.chain;

import java.util.Optional;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.work.WorkDecision;

/** R41: under which figures a run counts what was decided on a task. */
final class Counting {

    private Counting() {}

    static void count(ProcessRun run, WorkDecision decision) {
        decision.steps().forEach(step -> figureOf(step.kind()).ifPresent(figure -> run.count(figure, 1)));
        decision.endings().forEach(ending -> figureOf(ending.outcome()).ifPresent(figure -> run.count(figure, 1)));
    }

    private static Optional<Figure> figureOf(EventKind step) {
        return switch (step) {
            case SENT -> Optional.of(Figure.SENT);
            case HELD, POSTPONED -> Optional.of(Figure.POSTPONED);
            case UNKNOWN -> Optional.of(Figure.UNKNOWN);
            case DECLARED, ADOPTED, STUCK, RESENT, ENDED -> Optional.empty();
        };
    }

    private static Optional<Figure> figureOf(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> Optional.of(Figure.SUCCEEDED);
            case FAILED, REFUSED, NO_ANSWER -> Optional.of(Figure.FAILED);
            case WITHDRAWN -> Optional.of(Figure.WITHDRAWN);
            case SUPERSEDED, DISMISSED -> Optional.empty();
        };
    }
}
