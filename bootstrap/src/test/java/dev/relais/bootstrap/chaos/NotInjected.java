package dev.relais.bootstrap.chaos;

import java.util.Map;
import java.util.TreeMap;

/** Faults of the catalogue that are not injected into processes, and what stands in for them. */
final class NotInjected {

    private NotInjected() {}

    static Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        reasons.put(
                "F32",
                "tickets that stay open for days: no process runs for a week here; journey.scenario.FailuresTest (37) moves the time");
        reasons.put(
                "F33",
                "failed, then succeed; pages of mixed tickets: journey.answers.TicketsTest and LooksTest, which need no second process");
        reasons.put(
                "F36",
                "a node's clock that jumps: it is asked nowhere (ArchitectureTest), the time is the database's (persistence.time);"
                        + " the machine's clock cannot be moved for one process here");
        return reasons;
    }
}
