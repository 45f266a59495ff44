package dev.relais.bootstrap.chaos;

import java.util.List;

/**
 * One fault of the catalogue.
 *
 * @param id as the catalogue numbers it
 * @param expected what must be seen, beside the invariants
 */
record Fault(String id, String title, String expected, Injection injection) {

    /** Lets the fault happen and answers what was seen that must not be; nothing if all is well. */
    interface Injection {

        List<String> inject(Site site) throws Exception;
    }
}
