package dev.relais.shoppingfeed.client;

import java.time.Duration;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R25 how long a 429 asks to wait")
class RateLimitTest {

    @ParameterizedTest(name = "X-RateLimit-Wait {0}, Retry-After {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2                  |                               | PT2S",
                "1.5                | 60                            | PT1.5S",
                "0.2                |                               | PT0.3S",
                "0.75               |                               | PT0.75S",
                "0                  |                               | PT1S",
                "3600               |                               | PT1H",
                "3601               |                               | PT1H",
                "1e999999           |                               | PT1H",
                "1e2147483647       |                               | PT1S",
                "1e-2147483647      |                               | PT1S",
                "1e-999999          |                               | PT1S",
                "-1e999999          |                               | PT1S",
                "-5                 |                               | PT1S",
                "soon               |                               | PT1S",
                "NaN                |                               | PT1S",
                "''                 | 7                             | PT7S",
                "soon               | 7                             | PT7S",
                "                   |                               | PT1S",
                "                   | Mon, 02 Mar 2026 10:00:30 GMT | PT30S",
                "                   | Mon, 02 Mar 2026 09:00:00 GMT | PT1S",
                "                   | Tue, 03 Mar 2026 10:00:00 GMT | PT1H",
                "                   | tomorrow                      | PT1S",
                "999999999999999999999999 |                         | PT1S",
            })
    void pause(String rateLimitWait, String retryAfter, Duration pause) {
        assertThat(RateLimit.pause(new Answer(429, rateLimitWait, retryAfter, null), TimeForTests.NOW))
                .isEqualTo(pause);
    }
}
