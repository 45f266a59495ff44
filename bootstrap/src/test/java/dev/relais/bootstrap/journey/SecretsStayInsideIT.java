package dev.relais.bootstrap.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.Traces;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs after all other tests and looks through what they have left behind. What is secret in tests is marked, so that it is found:
 * tokens, passwords and what orders say of buyers have words of their own, keys and links have a form of their own.
 */
@DisplayName("S10, S25 After all tests")
class SecretsStayInsideIT {

    /** Of every shop's token, every password, and every buyer. */
    private static final List<String> MARKS =
            List.of(ARelais.TOKEN_MARK, ARelais.PASSWORD, ARelais.BUYER_MARK, "canary-token", "canary-password");

    private static final Pattern IN_NO_TRACE = Pattern.compile("(?i)\\brk_[\\w-]{30,}|"
            + String.join("|", MARKS.stream().map(Pattern::quote).toList()));

    /** The database keeps hashes of passwords and the addresses that merchants give for their own mails. */
    private static final Pattern IN_NO_LOG = Pattern.compile(
            IN_NO_TRACE + "|(?i)Bearer [\\w-]{8,}|relais-sid=|[$]argon2|[\\w.+-]+@example[.](com|org|net|test)");

    /** The demo shows its visitor a call that works, with the key of a shop that lives as long as the demo does. */
    private static final Pattern DEMO =
            Pattern.compile("^ *curl -X PUT http://127[.]0[.]0[.]1:\\d+/api/v1/orders/DEMO-");

    @Test
    @DisplayName("no log and no console holds a token, a key, a password, a link to set one, or an address")
    void logs() throws IOException {
        assertThat(Files.readString(Traces.log())).contains("SYNC of shop shop-");
        assertThat(Traces.logs()).hasSizeGreaterThan(3);
        for (Path log : Traces.logs()) {
            assertThat(found(log, IN_NO_LOG)).as(log.toString()).isEmpty();
        }
    }

    @Test
    @DisplayName("no database holds a token, a key or a password in clear text, nor anything of a buyer")
    void databases() throws IOException {
        assertThat(Traces.databases())
                .anySatisfy(database -> assertThat(Files.readString(database))
                        .contains("shop_order (shop-", "api_key ", "administrator "));
        for (Path database : Traces.databases()) {
            assertThat(found(database, IN_NO_TRACE)).as(database.toString()).isEmpty();
        }
    }

    private static List<String> found(Path trace, Pattern secret) throws IOException {
        try (Stream<String> lines = Files.lines(trace, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !DEMO.matcher(line).find())
                    .filter(line -> secret.matcher(line).find())
                    .limit(5)
                    .toList();
        }
    }
}
