package dev.relais.application.fault;

import java.util.Map;

/**
 * A place in the code at which a test can let Relais fail. Armed only by the system property {@code relais.failpoints}, as in
 * {@code worker.afterClaim=halt;mail.afterSend=sleep:500,nth=2}; see {@link Fault} for the words. Free when it is not armed.
 */
public final class Failpoint {

    public static final String PROPERTY = "relais.failpoints";

    private static final Map<String, Fault> ARMED = Fault.read(System.getProperty(PROPERTY, ""));
    private static final boolean IS_ARMED = !ARMED.isEmpty();

    private Failpoint() {}

    /** Goes on, unless a fault is armed for this name and its turn has come. */
    public static void hit(String name) {
        if (IS_ARMED && ARMED.containsKey(name)) {
            ARMED.get(name).hit();
        }
    }
}
