package dev.relais.web.admin.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import dev.relais.web.admin.page.Moment.Distance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MomentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T23:30:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "PT-1S, AHEAD",
        "PT0S, JUST_NOW",
        "PT59S, JUST_NOW",
        "PT1M, MINUTES",
        "PT59M59S, MINUTES",
        "PT1H, HOURS",
        "PT23H59M, HOURS",
        "P1D, DAYS",
        "P30D, DAYS",
        "P31D, LONG_AGO"
    })
    @DisplayName("a time is told in the greatest unit that fits")
    void tellsTheDistance(Duration ago, Distance expected) {
        assertThat(new Moment(NOW.minus(ago), NOW, PARIS, Locale.ENGLISH).distance())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("the exact time is the shop's, with its zone")
    void tellsTheExactTime() {
        assertThat(new Moment(NOW, NOW, PARIS, Locale.ENGLISH).exact()).isEqualTo("24 Nov 2026, 00:30:00 CET");
    }

    @Test
    @DisplayName("the clock names the day unless it is the shop's today")
    void namesTheDay() {
        assertThat(new Moment(NOW.plusSeconds(60), NOW, PARIS, Locale.ENGLISH).clock())
                .isEqualTo("00:31");
        assertThat(new Moment(NOW.minusSeconds(3600), NOW, PARIS, Locale.ENGLISH).clock())
                .isEqualTo("23 Nov, 23:30");
    }
}
