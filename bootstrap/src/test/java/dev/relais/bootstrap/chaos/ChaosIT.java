package dev.relais.bootstrap.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lets the faults of the catalogue happen, one after the other: those that are named by {@code -Drelais.chaos=F03,F13}, all of them
 * with {@code all}, else a few that stand for the rest; {@link ChaosAroundIT} has the others of those, since two classes can run at a
 * time.
 */
@DisplayName("A fault on purpose")
class ChaosIT {

    private static int passed;
    private static int failed;

    @TempDir
    static Path directory;

    @TestFactory
    @DisplayName("loses nothing that was acknowledged, and repeats nothing that was not recorded as unknown")
    Stream<DynamicTest> faults() {
        String asked = System.getProperty("relais.chaos", "");
        return Stream.of(
                        CrashFaults.all(),
                        DatabaseFaults.all(),
                        ApiFaults.all(),
                        LoadFaults.all(),
                        EndFaults.all(),
                        MailFaults.all(),
                        ClockFaults.all(),
                        UpgradeFaults.all())
                .flatMap(List::stream)
                .filter(fault -> asked.equals("all")
                        || (asked.isEmpty()
                                ? aFew().contains(fault.id())
                                : List.of(asked.split(",")).contains(fault.id())))
                .map(fault -> DynamicTest.dynamicTest(fault.id() + " " + fault.title(), () -> happens(fault)));
    }

    Set<String> aFew() {
        return Set.of("F03", "F05");
    }

    @AfterAll
    static void sums() {
        System.out.printf("%d of %d faults passed%n", passed, passed + failed);
        System.out.printf("P20: %s%n", Measured.recoveries());
        Measured.numbers().forEach((goal, number) -> System.out.printf("%s: %s%n", goal, number));
        if ("all".equals(System.getProperty("relais.chaos"))) {
            NotInjected.reasons().forEach((fault, reason) -> System.out.printf("SKIP %s %s%n", fault, reason));
        }
    }

    private static void happens(Fault fault) throws Exception {
        long began = System.nanoTime();
        List<String> broken = List.of("it was cut short");
        try (Site site = new Site(directory.resolve(fault.id()), Map.of())) {
            List<String> seen = fault.injection().inject(site);
            broken = Stream.concat(seen.stream(), site.witnessed().stream()).toList();
        } finally {
            passed += broken.isEmpty() ? 1 : 0;
            failed += broken.isEmpty() ? 0 : 1;
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            System.out.printf(
                    "%s %-4s %s | expected: %s | seen: %s | %d s%n",
                    broken.isEmpty() ? "PASS" : "FAIL",
                    fault.id(),
                    fault.title(),
                    fault.expected(),
                    broken.isEmpty() ? "that, and the invariants hold" : String.join("; ", broken),
                    took.toSeconds());
        }
        assertThat(broken).isEmpty();
    }
}
