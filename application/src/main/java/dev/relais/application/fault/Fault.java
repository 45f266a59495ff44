package dev.relais.application.fault;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What happens at a failpoint: {@code halt} ends the process as kill -9 would, {@code throw} is a bug, {@code oom} is the end of the
 * memory, {@code sleep:500} a pause in milliseconds. Which hits it happens at: {@code nth=3} the third only, {@code once} the first
 * only, {@code p=0.1,seed=7} one in ten, the same ones each time; all of them if nothing is said.
 */
final class Fault {

    private static final int KILLED = 137;

    private final String deed;
    private final Map<String, String> when;
    private final Random random;
    private final AtomicInteger hits = new AtomicInteger();

    private Fault(String deed, Map<String, String> when) {
        this.deed = deed;
        this.when = when;
        this.random = new Random(Long.parseLong(when.getOrDefault("seed", "0")));
    }

    /** @throws IllegalArgumentException if the text is not of that form */
    static Map<String, Fault> read(String text) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        Arrays.stream(text.split(";")).filter(each -> !each.isBlank()).forEach(each -> {
            String[] nameAndFault = each.strip().split("=", 2);
            if (nameAndFault.length < 2) {
                throw new IllegalArgumentException("A failpoint is armed as name=fault, not " + each);
            }
            faults.put(nameAndFault[0], of(nameAndFault[1]));
        });
        return faults;
    }

    private static Fault of(String text) {
        String[] parts = text.split(",");
        Map<String, String> when = new LinkedHashMap<>();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            String[] pair = part.split("=", 2);
            when.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        if (!parts[0].matches("halt|throw|oom|sleep:\\d+")) {
            throw new IllegalArgumentException("A failpoint can halt, throw, oom or sleep:500, not " + parts[0]);
        }
        return new Fault(parts[0], when);
    }

    void hit() {
        if (isItsTurn(hits.incrementAndGet())) {
            happen();
        }
    }

    private synchronized boolean isItsTurn(int hit) {
        if (when.containsKey("once")) {
            return hit == 1;
        }
        if (when.containsKey("nth")) {
            return hit == Integer.parseInt(when.get("nth"));
        }
        return !when.containsKey("p") || random.nextDouble() < Double.parseDouble(when.get("p"));
    }

    private void happen() {
        switch (deed) {
            case "halt" -> Runtime.getRuntime().halt(KILLED);
            case "throw" -> throw new IllegalStateException("A failpoint was armed here");
            case "oom" -> throw new OutOfMemoryError("A failpoint was armed here");
            default -> sleep(Long.parseLong(deed.substring("sleep:".length())));
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
