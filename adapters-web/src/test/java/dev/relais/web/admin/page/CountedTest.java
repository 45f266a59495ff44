package dev.relais.web.admin.page;

import java.util.Locale;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountedTest {

    @Test
    @DisplayName("a number that was not counted to its end says so, in the visitor's way of writing")
    void saysSo() {
        assertThat(Counted.upTo(10_000, 1_240, Locale.ENGLISH)).isEqualTo("1,240");
        assertThat(Counted.upTo(10_000, 10_000, Locale.ENGLISH)).isEqualTo("10,000");
        assertThat(Counted.upTo(10_000, 10_001, Locale.ENGLISH)).isEqualTo("10,000+");
        assertThat(Counted.upTo(10_000, 10_001, Locale.FRENCH)).matches("10\\h000\\+");
    }
}
