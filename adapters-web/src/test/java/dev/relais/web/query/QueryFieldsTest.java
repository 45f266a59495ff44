package dev.relais.web.query;

import java.util.List;
import java.util.Map;

import dev.relais.domain.shop.Operation;
import dev.relais.web.problem.Problem;
import dev.relais.web.problem.Refusal;
import dev.relais.web.problem.Violation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class QueryFieldsTest {

    @Test
    @DisplayName("what is given is read, what is not or has no value is absent")
    void reads() {
        QueryFields query = QueryFields.of(
                Map.of("operation", List.of("ship"), "limit", List.of("7"), "q", List.of(""), "name", List.of("é +")));

        assertThat(query.word("operation", Operation.values(), Operation::word)).contains(Operation.SHIP);
        assertThat(query.number("limit", 1, 200)).contains(7);
        assertThat(query.text("q", 10, text -> text)).isEmpty();
        assertThat(query.text("name", 3, text -> text)).contains("é +");
        assertThat(query.text("other", 10, text -> text)).isEmpty();
        assertThatCode(query::finish).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("a parameter nobody asked for is refused with those there are")
    void refusesUnknown() {
        QueryFields query = QueryFields.of(Map.of("operatoin", List.of("ship"), "limit", List.of("x")));
        query.word("operation", Operation.values(), Operation::word);
        query.number("limit", 1, 200);

        Problem problem = refused(query);

        assertThat(problem.type()).isEqualTo("unknown-parameter");
        assertThat(problem.violations())
                .containsExactly(
                        new Violation("operatoin", "There is no such parameter; known here: operation, limit."),
                        new Violation("limit", "This is a whole number from 1 to 200."));
    }

    @Test
    @DisplayName("a word that is none, a text that is too long and a value given twice are all named at once")
    void refusesValues() {
        QueryFields query = QueryFields.of(Map.of(
                "operation", List.of("Ship"), "q", List.of("abcd"), "name", List.of("a", "b"), "nul", List.of("\0")));
        query.word("operation", Operation.values(), Operation::word);
        query.text("q", 3, text -> text);
        query.text("name", 10, text -> text);
        query.text("nul", 10, text -> text);

        Problem problem = refused(query);

        assertThat(problem.type()).isEqualTo("invalid-field");
        assertThat(problem.violations())
                .containsExactly(
                        new Violation("operation", "This is one of ship, cancel, refund, deliver."),
                        new Violation("q", "This has 1 to 3 printable characters."),
                        new Violation("name", "Give this once, not 2 times."),
                        new Violation("nul", "This has 1 to 10 printable characters."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "1.5", "1e2", "99999999999999999999", "١", " 1"})
    @DisplayName("a number is whole and within its bounds")
    void refusesNumbers(String number) {
        QueryFields query = QueryFields.of(Map.of("limit", List.of(number)));

        assertThat(query.number("limit", 1, 200)).isEmpty();

        assertThat(refused(query).violations()).extracting(Violation::field).containsExactly("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "200"})
    @DisplayName("both bounds of a number belong to it")
    void takesBounds(String number) {
        QueryFields query = QueryFields.of(Map.of("limit", List.of(number)));

        assertThat(query.number("limit", 1, 200)).contains(Integer.parseInt(number));
    }

    private static Problem refused(QueryFields query) {
        return catchThrowableOfType(Refusal.class, query::finish).problem();
    }
}
