package dev.relais.bootstrap.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The clock of one process, moved while it runs by libfaketime (Debian: faketime); clocks that measure how long something takes go on. */
final class MovableClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final Duration NOTICED = Duration.ofSeconds(1);

    private final Path library;
    private final Path offset;

    private MovableClock(Path library, Path offset) {
        this.library = library;
        this.offset = offset;
    }

    /** True if this machine has what it takes. */
    static boolean canBeHad() {
        return library().isPresent();
    }

    static MovableClock standingRight() {
        try {
            MovableClock clock = new MovableClock(library().orElseThrow(), Files.createTempFile("clock", ".offset"));
            clock.goesWrongBy(Duration.ZERO);
            return clock;
        } catch (IOException broken) {
            throw new UncheckedIOException("The clock's file cannot be written", broken);
        }
    }

    /** What the process with this clock is started with. */
    Map<String, String> settings() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                "FAKETIME_CACHE_DURATION", Long.toString(NOTICED.toSeconds()),
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // Its mend for older C libraries turns every wait into a busy one here.
                "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    /** From the next second on it is wrong by that much; forward if positive. */
    void goesWrongBy(Duration wrong) {
        try {
            Files.writeString(offset, "%+d".formatted(wrong.toSeconds()));
        } catch (IOException broken) {
            throw new UncheckedIOException("The clock's file cannot be written", broken);
        }
    }

    private static Optional<Path> library() {
        try (DirectoryStream<Path> machines = Files.newDirectoryStream(LIBRARIES, Files::isDirectory)) {
            for (Path machine : machines) {
                Path found = machine.resolve("faketime").resolve("libfaketimeMT.so.1");
                if (Files.exists(found)) {
                    return Optional.of(found);
                }
            }
            return Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
