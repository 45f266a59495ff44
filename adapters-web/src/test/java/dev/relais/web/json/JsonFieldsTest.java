package dev.relais.web.json;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import dev.relais.web.problem.Refusal;
import dev.relais.web.problem.Violation;
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
                "{\"" + "a".repeat(201) + "\": 1}",
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

    @Test
    @DisplayName("what is wrong in the entries of a list is named by entry and field, all at once")
    void namesEntries() {
        JsonFields body = read("{\"orders\": [{\"ref\": 1}, {}, \"x\", {\"ref\": \"a\", \"rf\": 1}], \"n\": true}");

        body.entries("orders", 4).forEach(entry -> {
            entry.require("ref");
            entry.text("ref", 10);
        });

        assertThat(catchThrowableOfType(Refusal.class, body::finish).problem().violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("n", "orders[3].rf", "orders[0].ref", "orders[1].ref", "orders[2]");
    }

    @Test
    @DisplayName("of a list of more entries than allowed none is read")
    void readsNoneOfTooMany() {
        JsonFields allowed = read("{\"orders\": [{}, {}]}");
        JsonFields tooMany = read("{\"orders\": [{}, {}, {}]}");

        assertThat(allowed.entries("orders", 2)).hasSize(2);
        assertThat(tooMany.entries("orders", 2)).isEmpty();
        assertThat(catchThrowableOfType(Refusal.class, tooMany::finish)
                        .problem()
                        .violations())
                .extracting(Violation::field)
                .containsExactly("orders");
    }

    private static JsonFields read(String body) {
        return JsonFields.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
