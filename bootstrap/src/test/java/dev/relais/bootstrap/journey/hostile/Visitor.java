package dev.relais.bootstrap.journey.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.AVisitor;
import dev.relais.bootstrap.fixture.RawCall;

import static org.assertj.core.api.Assertions.assertThat;

/** The administrator, by the headers of what he sends. */
final class Visitor {

    private static final String TOKEN = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[16]);

    private Visitor() {}

    /** As a program. */
    static String administrator() {
        return basic(ARelais.ADMIN, ARelais.PASSWORD);
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** As a person with a browser. */
    static List<String> signedIn() {
        StringBuilder cookies = new StringBuilder("Cookie: csrf-token=" + TOKEN);
        AVisitor.admin()
                .cookies()
                .forEach((name, value) ->
                        cookies.append("; ").append(name).append('=').append(value));
        return List.of(cookies.toString());
    }

    /** A form with these fields, each with its values in turn. */
    static RawCall form(String path, List<String> visitor, List<Map.Entry<String, String>> fields) {
        StringBuilder body = new StringBuilder("csrf-token=" + TOKEN);
        fields.forEach(field ->
                body.append('&').append(encoded(field.getKey())).append('=').append(encoded(field.getValue())));
        List<String> headers = new ArrayList<>(visitor);
        headers.add("Content-Type: application/x-www-form-urlencoded");
        return new RawCall("POST", path, headers, body.toString().getBytes(StandardCharsets.UTF_8), false);
    }

    /** A page is whole and shows what was typed as text. */
    static void seesNoMarkup(RawCall.Answer answer) {
        if (answer.header("content-type").startsWith("text/html") && answer.body().length > 0) {
            assertThat(answer.text())
                    .doesNotContain("<script>alert(1)", "<img src=x", "' onmouseover='alert", "<svg/onload")
                    .doesNotContain("</textarea><svg", "href=\"javascript:");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
