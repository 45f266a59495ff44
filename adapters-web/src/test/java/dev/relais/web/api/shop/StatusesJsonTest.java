package dev.relais.web.api.shop;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.relais.domain.shop.StatusLabels;
import dev.relais.web.json.JsonFields;
import dev.relais.web.problem.Refusal;
import dev.relais.web.problem.Violation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StatusesJsonTest {

    @Test
    @DisplayName("R09 statuses are read in the shop's order")
    void reads() {
        StatusLabels labels =
                read("{\"statuses\":[{\"code\":\"4\",\"label\":\" Shipped \"},{\"label\":\"Paid\",\"code\":\"2\"}]}");

        assertThat(labels.all())
                .extracting(each -> each.status() + " " + each.label())
                .containsExactly("4 Shipped", "2 Paid");
        assertThat(read("{\"statuses\":[]}")).isEqualTo(StatusLabels.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                               | statuses
            {"statuses":{}}                                                                  | statuses
            {"statuses":["4"]}                                                               | statuses[0]
            {"statuses":[{"code":"4"}]}                                                      | statuses[0].label
            {"statuses":[{"label":"Sent"}]}                                                  | statuses[0].code
            {"statuses":[{"code":4,"label":"Sent"}]}                                         | statuses[0].code
            {"statuses":[{"code":"4","label":"  "}]}                                         | statuses[0].label
            {"statuses":[{"code":" ","label":"Sent"}]}                                       | statuses[0].code
            {"statuses":[{"code":"4","label":"Sent"},{"code":"4","label":"Gone"}]}           | statuses[1].code
            {"statuses":[{"code":"4","label":"Sent"},{"code":"5","lable":"x","label":"x"}]}  | statuses[1].lable
            {"statuses":[],"status":[]}                                                      | status
            """)
    @DisplayName("R09 a list that cannot be used is refused, and the field is named")
    void refuses(String body, String field) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(body));

        assertThat(refusal.problem().status()).isEqualTo(400);
        assertThat(refusal.problem().violations()).extracting(Violation::field).containsExactly(field);
    }

    @Test
    @DisplayName("R09 five hundred statuses are taken, one more is not")
    void mostStatuses() {
        assertThat(read(many(500)).all()).hasSize(500);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(many(501)));

        assertThat(refusal.problem().violations()).extracting(Violation::field).containsExactly("statuses");
    }

    private static String many(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> "{\"code\":\"" + i + "\",\"label\":\"S\"}")
                .collect(Collectors.joining(",", "{\"statuses\":[", "]}"));
    }

    private static StatusLabels read(String body) {
        return StatusesJson.read(JsonFields.read(body.getBytes(StandardCharsets.UTF_8)));
    }
}
