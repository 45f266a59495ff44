package dev.relais.application.fault;

import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("A fault that a test arms")
class FaultTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'throw', ''",
        "'throw,once', ' 2 3 4'",
        "'throw,nth=3', ' 1 2 4'",
        "'throw,p=0', ' 1 2 3 4'",
        "'throw,p=1,seed=7', ''"
    })
    @DisplayName("happens at the hits that were asked for, and at no other")
    void turns(String armed, String passes) {
        Fault fault = Fault.read("here=" + armed).get("here");

        String passed = IntStream.rangeClosed(1, 4)
                .filter(hit -> passes(fault))
                .mapToObj(hit -> " " + hit)
                .reduce("", String::concat);

        assertThat(passed).isEqualTo(passes);
    }

    @Test
    @DisplayName("happens by the same chance each time, if a seed is given")
    void chance() {
        assertThat(hits("throw,p=0.5,seed=7"))
                .isEqualTo(hits("throw,p=0.5,seed=7"))
                .contains("x", "-");
    }

    @Test
    @DisplayName("may be the end of the memory")
    void oom() {
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> Fault.read("a=throw; b=oom").get("b").hit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"here", "here=explode", "here=sleep:long"})
    @DisplayName("is refused if it is not one that there is")
    void refuses(String armed) {
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.read(armed));
    }

    @Test
    @DisplayName("does not happen unless it is armed")
    void unarmed() {
        assertThat(Fault.read("")).isEmpty();
        Failpoint.hit("here");
    }

    private static String hits(String armed) {
        Fault fault = Fault.read("here=" + armed).get("here");
        return IntStream.range(0, 50).mapToObj(hit -> passes(fault) ? "-" : "x").reduce("", String::concat);
    }

    private static boolean passes(Fault fault) {
        try {
            fault.hit();
            return true;
        } catch (IllegalStateException happened) {
            return false;
        }
    }
}
