package dev.relais.domain.hostile;

import java.util.List;
import java.util.Random;

/**
 * Choices that look like chance and follow from a seed. {@code -Drelais.fuzz.seed} repeats a run, whose seed each failure names;
 * {@code -Drelais.fuzz.tries} makes it longer or shorter.
 */
public final class Luck {

    private static final long SEED = Long.getLong("relais.fuzz.seed", System.nanoTime());

    private final Random random;
    private final String name;

    private Luck(long seed, int number) {
        this.random = new Random(seed * 1_000_003 + number);
        this.name = "try " + number + " of -Drelais.fuzz.seed=" + seed;
    }

    /** The luck of one try of this run. */
    public static Luck ofTry(int number) {
        return new Luck(SEED, number);
    }

    public static Luck of(long seed) {
        return new Luck(seed, 0);
    }

    /** How many tries to make where this many are usual. */
    public static int tries(int usual) {
        return Integer.getInteger("relais.fuzz.tries", usual);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public byte[] bytes(int number) {
        byte[] bytes = new byte[number];
        random.nextBytes(bytes);
        return bytes;
    }

    /** What to say where this luck broke something. */
    @Override
    public String toString() {
        return name;
    }
}
