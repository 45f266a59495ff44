package dev.relais.web.admin.order;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import dev.relais.domain.overview.Period;
import dev.relais.web.admin.page.Misread;
import dev.relais.web.admin.page.Misread.Field;
import dev.relais.web.admin.page.Misread.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A search among the orders")
class OrderSearchTest {

    private static final OrderSearch ALL = new OrderSearch("", "", "", "", "", "", "", "", "");

    @Test
    @DisplayName("is understood if every field is empty or holds what it asks for, one day included")
    void understood() {
        assertThat(ALL.misread()).isEmpty();
        assertThat(new OrderSearch(
                                "demo",
                                "failed",
                                "ship",
                                "Amazon",
                                "2026-11-20",
                                "2026-11-20",
                                "any text",
                                "",
                                "tracking")
                        .misread())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Not A Code,,,,, SHOP, CODE",
        ",bogus,,,, STATE, CHOICE",
        ",,bogus,,, OPERATION, CHOICE",
        ",,,notadate,, FROM, DAY",
        ",,,,2026-02-30, UNTIL, DAY",
        ",,,,+999999999-12-31, UNTIL, DAY",
        ",,,2026-11-21,2026-11-20, FROM, ORDER"
    })
    @DisplayName("says which field cannot be understood, and why")
    void misread(String shop, String state, String operation, String from, String until, Field field, Kind kind) {
        OrderSearch search = new OrderSearch(or(shop), or(state), or(operation), "", or(from), or(until), "", "", "");

        assertThat(search.misread()).singleElement().satisfies(each -> {
            assertThat(each.field()).isEqualTo(field);
            assertThat(each.kind()).isEqualTo(kind);
        });
    }

    @Test
    @DisplayName("says so of each field, with what was typed")
    void all() {
        OrderSearch search = new OrderSearch("", "bogus", "", "x".repeat(101), "soon", "", "", "", "");

        assertThat(search.misread())
                .containsExactly(
                        new Misread(Field.STATE, Kind.CHOICE, "bogus"),
                        new Misread(Field.CHANNEL, Kind.CODE, "x".repeat(101)),
                        new Misread(Field.FROM, Kind.DAY, "soon"));
    }

    @Test
    @DisplayName("goes from the first day's beginning to the last day's end, where the visitor is")
    void period() {
        OrderSearch search = new OrderSearch("", "", "", "", "2026-11-20", "2026-11-21", "", "", "");

        assertThat(search.filter(ZoneId.of("Europe/Paris")).declared())
                .isEqualTo(new Period(
                        Optional.of(Instant.parse("2026-11-19T23:00:00Z")),
                        Optional.of(Instant.parse("2026-11-21T23:00:00Z"))));
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }
}
