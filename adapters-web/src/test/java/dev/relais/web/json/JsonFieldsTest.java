package dev.relais.web.json;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import dev.relais.web.problem.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class JsonFieldsTest {

    static Stream<String> malformed() {
        return Stream.of(
                "",
                "   ",
                "null",
                "[1]",
                "\"text\"",
                "{\"a\": 1} x",
                "{\"a\": 1} {}",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": {\"b\": 1, \"b\": 2}}",
                "{\"a\": 1,}",
                "{'a': 1}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "{\"a\": \"",
                "{\"a\": \"line\nbreak\"}",
                "{\"a\": " + "[".repeat(30) + "]".repeat(30) + "}",
                "{\"a\": " + "9".repeat(200) + "}");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    @DisplayName("what is not exactly one JSON object is refused")
    void refusesMalformed(String body) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> JsonFields.read(body.getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal.problem().type()).isEqualTo("malformed-json");
        assertThat(refusal.problem().detail()).doesNotContain("StreamRead", "ALLOW_");
    }

    @Test
    @DisplayName("bytes that are not UTF-8 are refused")
    void refusesOtherEncodings() {
        byte[] latin = "{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> JsonFields.read(latin));

        assertThat(refusal.problem().type()).isEqualTo("malformed-json");
    }

    @Test
    @DisplayName("a list of more entries than allowed is refused, one of just as many is not")
    void limitsEntries() {
        assertThat(entries("[{}, {}]")).isNull();
        assertThat(entries("[{}, {}, {}]").problem().type()).isEqualTo("invalid-field");
    }

    private static Refusal entries(String list) {
        JsonFields body = JsonFields.read(("{\"orders\": " + list + "}").getBytes(StandardCharsets.UTF_8));
        body.objects("orders", 2);
        return catchThrowableOfType(Refusal.class, body::finish);
    }
}
