package dev.relais.domain.system;

/**
 * What an examination found about one thing.
 *
 * @param number what there is to say of it in a number: seconds of the clock, schedules that are off, shops, updates
 */
public record Finding(Check check, Verdict verdict, long number) {

    /** What is looked at. */
    public enum Check {
        CLOCK,
        SCHEDULES,
        OVERDUE,
        ACCESS,
        KEPT,
        UNCLEAR
    }

    /** How it is. */
    public enum Verdict {
        WELL,
        LOOK,
        MEND
    }
}
