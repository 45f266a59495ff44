package dev.relais.bootstrap.journey.hostile;

import java.util.ArrayList;
import java.util.List;

import dev.relais.domain.hostile.Luck;

/** What broke in a run, of which more than the first is worth knowing. */
final class Broken {

    private static final int MOST_TOLD = 20;

    private final List<String> all = new ArrayList<>();

    /** One try; it may do anything. */
    interface Try {
        void run() throws Exception;
    }

    /** Makes a try; what comes of it is told with the luck that had it and with what was sent. */
    void tryOut(Luck luck, Object sent, Try each) {
        try {
            each.run();
        } catch (Exception | AssertionError broken) {
            all.add(luck + "\n  after " + sent + "\n  came "
                    + broken.toString().strip().replaceAll("\\s+", " "));
        }
    }

    /** Fails if anything broke. */
    void isNothing() {
        if (!all.isEmpty()) {
            throw new AssertionError(all.size() + " tries broke something:\n"
                    + String.join("\n", all.subList(0, Math.min(MOST_TOLD, all.size()))));
        }
    }
}
