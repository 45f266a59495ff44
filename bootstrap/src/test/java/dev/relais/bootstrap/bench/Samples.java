package dev.relais.bootstrap.bench;

import java.util.Arrays;

/** How long the same thing took, time after time. Safe for several threads. */
final class Samples {

    private long[] nanos = new long[256];
    private int size;

    synchronized void add(long took) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size] = took;
        size++;
    }

    synchronized int size() {
        return size;
    }

    /** What at least this share of them did not exceed, in milliseconds. */
    synchronized double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int index = (int) Math.ceil(share * size) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }
}
