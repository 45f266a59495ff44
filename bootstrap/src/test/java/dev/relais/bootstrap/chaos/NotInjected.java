package dev.relais.bootstrap.chaos;

import java.util.Map;
import java.util.TreeMap;

/** Faults of the catalogue that are not injected into processes, and what stands in for them. */
final class NotInjected {

    private NotInjected() {}

    static Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        if (!MovableClock.canBeHad()) {
            reasons.put(
                    "F36",
                    "a node's clock that jumps: takes libfaketime (Debian: apt-get install faketime), which is not here;"
                            + " persistence.time and ArchitectureTest hold that the node's clock is asked nowhere");
        }
        return reasons;
    }
}
