package dev.relais.bootstrap.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("The first load of a page")
class PageWeightTest {

    private static final int MOST = 130_000;
    private static final int MOST_OF_HOME = 155_000;
    private static final Pattern FILE = Pattern.compile("<(?:script|link|img)[^>]* (?:src|href)=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private URI relais;

    @BeforeEach
    void signIn() throws Exception {
        relais = URI.create("http://127.0.0.1:" + RestAssured.port);
        String form = "j_username=" + ARelais.ADMIN + "&j_password="
                + URLEncoder.encode(ARelais.PASSWORD, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(relais.resolve("/j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        client.send(request, BodyHandlers.discarding());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/orders",
                "/problems",
                "/mapping",
                "/shops",
                "/shops/new",
                "/processes",
                "/processes/log",
                "/activity",
                "/settings",
                "/settings/users",
                "/settings/system",
                "/simulator"
            })
    @DisplayName("is at most 130 kB, packed, with everything it needs")
    void isLight(String page) throws Exception {
        ARelais.shop("real-time");

        assertThat(weight(page)).isBetween(20_000, MOST);
    }

    @Test
    @DisplayName("is at most 155 kB, packed, for Home with its charts")
    void homeIsLight() throws Exception {
        assertThat(weight("/")).isBetween(20_000, MOST_OF_HOME);
    }

    /** Bytes on the wire: the page and each file it names, all of them from Relais itself and kept by the browser. */
    private int weight(String page) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = load(page);
        int weight = answer.body().length;
        for (String file : files(text(answer))) {
            assertThat(file).as("a file of Relais itself").startsWith("/");
            HttpResponse<byte[]> loaded = load(file);
            assertThat(loaded.headers().firstValue("Cache-Control").orElse(""))
                    .as(file)
                    .contains("immutable");
            weight += loaded.body().length;
        }
        return weight;
    }

    private HttpResponse<byte[]> load(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(relais.resolve(path))
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html,*/*")
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private static Set<String> files(String page) {
        Set<String> files = new TreeSet<>();
        Matcher named = FILE.matcher(page);
        while (named.find()) {
            files.add(named.group(1));
        }
        assertThat(files).hasSizeGreaterThan(3);
        return files;
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean isPacked =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        if (!isPacked) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
