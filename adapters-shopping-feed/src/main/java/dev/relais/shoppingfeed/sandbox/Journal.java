package dev.relais.shoppingfeed.sandbox;

import java.util.List;

/** Where the changes of the sandbox are kept, so that it is the same sandbox after a restart. */
interface Journal {

    /** Every change appended so far, oldest first; read once, before the first append. */
    List<Change> changes();

    /** Keeps a change beyond the death of this process, or fails and keeps nothing of it; one caller at a time. */
    void append(Change change);

    /** A journal that keeps nothing: the sandbox starts anew each time. */
    static Journal none() {
        return new Journal() {
            @Override
            public List<Change> changes() {
                return List.of();
            }

            @Override
            public void append(Change change) {
                // nothing outlives the process, as wished
            }
        };
    }
}
