package dev.relais.domain.system;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.relais.domain.overview.RefusedAccess;

/** Says whether Relais is well, from what can be measured. */
public final class Doctor {

    /** From here on people wonder at the times in the pages and in the log. */
    static final Duration NOTICEABLE = Duration.ofSeconds(2);

    /** From here on sign-ins end too early and certificates may not be valid. */
    static final Duration HARMFUL = Duration.ofMinutes(1);

    private Doctor() {}

    /**
     * @param machine what the clock of this machine showed when the database was asked
     * @param refused what waits because Shopping Feed refuses the access of shops (R27)
     */
    public static List<Finding> examine(
            DatabaseFacts database, Instant machine, List<Schedule> schedules, Backlog backlog, RefusedAccess refused) {
        return List.of(
                clock(Duration.between(database.time(), machine)),
                schedules(schedules.stream().filter(Schedule::isOff).count()),
                found(Finding.Check.OVERDUE, backlog.overdue(), Finding.Verdict.MEND),
                found(Finding.Check.ACCESS, refused.shops(), Finding.Verdict.MEND),
                found(Finding.Check.KEPT, refused.waiting(), Finding.Verdict.MEND),
                found(Finding.Check.UNCLEAR, backlog.unclear(), Finding.Verdict.LOOK));
    }

    private static Finding clock(Duration ahead) {
        Duration apart = ahead.abs();
        Finding.Verdict verdict = apart.compareTo(HARMFUL) >= 0
                ? Finding.Verdict.MEND
                : apart.compareTo(NOTICEABLE) >= 0 ? Finding.Verdict.LOOK : Finding.Verdict.WELL;
        return new Finding(Finding.Check.CLOCK, verdict, apart.toSeconds());
    }

    /** Another node may keep them, so that those that are off here are for a person to look at. */
    private static Finding schedules(long off) {
        return found(Finding.Check.SCHEDULES, off, Finding.Verdict.LOOK);
    }

    private static Finding found(Finding.Check check, long number, Finding.Verdict otherwise) {
        return new Finding(check, number == 0 ? Finding.Verdict.WELL : otherwise, number);
    }
}
