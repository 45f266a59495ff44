package dev.relais.application.simulation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened in a simulation, step by step; empty unless it is kept, because thousands of simulations are never read. */
final class Journal {

    private final boolean isKept;
    private final InstantSource time;
    private final List<String> lines = new ArrayList<>();

    Journal(boolean isKept, InstantSource time) {
        this.isKept = isKept;
        this.time = time;
    }

    void note(Supplier<String> what) {
        if (isKept) {
            lines.add(time.instant() + " " + what.get());
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
