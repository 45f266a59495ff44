package dev.relais.web.admin.process;

import java.util.List;

import dev.relais.web.admin.page.Misread;
import dev.relais.web.admin.page.Misread.Field;
import dev.relais.web.admin.page.Misread.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R41 a search in the log")
class LogSearchTest {

    @Test
    @DisplayName("R41 is understood if every field is empty or holds what it asks for")
    void understood() {
        assertThat(new LogSearch("", "", "", "", "", "").misread()).isEmpty();
        assertThat(new LogSearch("demo", " 1042 ", "sync", "error", "2026-11-20T08:00", "2026-11-20T08:00").misread())
                .isEmpty();
    }

    @Test
    @DisplayName("R41 says which fields cannot be understood")
    void misread() {
        LogSearch search = new LogSearch("Not A Code", "x".repeat(101), "bogus", "loud", "2026-11-20", "tomorrow");

        assertThat(search.misread())
                .containsExactly(
                        new Misread(Field.SHOP, Kind.CODE, "Not A Code"),
                        new Misread(Field.ORDER, Kind.CODE, "x".repeat(101)),
                        new Misread(Field.PROCESS, Kind.CHOICE, "bogus"),
                        new Misread(Field.LEVEL, Kind.CHOICE, "loud"),
                        new Misread(Field.FROM, Kind.TIME, "2026-11-20"),
                        new Misread(Field.UNTIL, Kind.TIME, "tomorrow"));
    }

    @Test
    @DisplayName("R41 a period that ends before it begins is none, of runs neither what is no process")
    void turned() {
        assertThat(new LogSearch("", "", "", "", "2026-11-20T08:01", "2026-11-20T08:00").misread())
                .isEqualTo(List.of(new Misread(Field.FROM, Kind.ORDER, "2026-11-20T08:01")));
        assertThat(new RunSearch("", "bogus").misread())
                .containsExactly(new Misread(Field.PROCESS, Kind.CHOICE, "bogus"));
        assertThat(new RunSearch("demo", "tickets").misread()).isEmpty();
    }
}
