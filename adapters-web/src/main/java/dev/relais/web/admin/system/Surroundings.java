package dev.relais.web.admin.system;

import java.lang.management.ManagementFactory;
import java.time.Instant;

/**
 * What this Relais runs in.
 *
 * @param used megabytes of memory
 * @param most megabytes of memory it may take
 */
record Surroundings(
        String version, String java, String os, int processors, long used, long most, Instant since, boolean embedded) {

    private static final long MEGABYTE = 1024 * 1024;

    /** @param embedded true if the database is Relais's own */
    static Surroundings of(String version, boolean embedded) {
        Runtime runtime = Runtime.getRuntime();
        return new Surroundings(
                version,
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                runtime.availableProcessors(),
                (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE,
                runtime.maxMemory() / MEGABYTE,
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                embedded);
    }
}
