package dev.relais.bootstrap.bench;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what {@code -Drelais.bench=…} names, all of it if nothing is named, and writes the results under {@code docs/benchmarks}. */
@DisplayName("The benchmark")
class Bench {

    private static final List<String> ALL = List.of("short", "growth", "screens");

    @TempDir
    static Path directory;

    @Test
    @DisplayName("measures")
    void measures() throws Exception {
        String asked = System.getProperty("relais.bench", "");
        for (String each : asked.isEmpty() ? ALL : List.of(asked.split(","))) {
            switch (each) {
                case "screens" -> Screens.measure(directory.resolve(each));
                case "smoke" -> Smoke.publish(directory.resolve(each));
                case "growth" -> Growth.measure(directory.resolve(each));
                case "short" -> speed(Speed.Form.SHORT);
                case "long" -> speed(Speed.Form.LONG);
                default ->
                    throw new IllegalArgumentException(
                            "There is no benchmark " + each + "; there are smoke, short, long, growth and screens");
            }
        }
    }

    private static void speed(Speed.Form form) {
        Speed.measure(directory.resolve(form.name()), form).print(form.name(), Machine.here());
    }
}
