package dev.relais.bootstrap.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("S31 What is known to be wrong with a version")
class AdvisoriesTest {

    @ParameterizedTest
    @CsvSource({
        "pkg:maven/org.postgresql/postgresql@42.7.3?type=jar, ''",
        "pkg:maven/org.postgresql/postgresql@42.7.4?type=jar, CVE-2025-49146",
        "pkg:maven/org.postgresql/postgresql@42.7.6, CVE-2025-49146",
        "pkg:maven/org.postgresql/postgresql@42.7.7?type=jar, ''",
        "pkg:maven/org.postgresql/postgresql@42.7.1?type=jar, CVE-2024-1597",
        "pkg:maven/io.netty/netty-codec@4.1.99.Final?type=jar, CVE-2025-58057",
        "pkg:maven/io.netty/netty-codec@4.1.133.Final?type=jar, ''",
        "pkg:maven/io.netty/netty-codec-dns@4.1.99.Final?type=jar, ''"
    })
    @DisplayName("is found by the numbers of the version, not by its letters")
    void finds(String purl, String ids) {
        assertThat(Advisories.known().stream()
                        .filter(each -> each.concerns(purl))
                        .map(Advisories.Advisory::id))
                .isEqualTo(ids.isEmpty() ? List.of() : List.of(ids));
    }

    @Test
    @DisplayName("is asked for all parts at once, and told with the part that it is about")
    void asks() throws IOException {
        AtomicReference<String> asked = new AtomicReference<>();
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v1/querybatch", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"results\":[{},{\"vulns\":[{\"id\":\"GHSA-1\"},{\"id\":\"GHSA-2\"}]}]}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + service.getAddress().getPort());

            assertThat(Advisories.ask(address, List.of("pkg:maven/a/b@1?type=jar", "pkg:maven/c/d@2?type=jar")))
                    .containsExactly("GHSA-1 pkg:maven/c/d@2?type=jar", "GHSA-2 pkg:maven/c/d@2?type=jar");
            assertThat(asked.get()).contains("\"pkg:maven/a/b@1\"", "\"pkg:maven/c/d@2\"");
        } finally {
            service.stop(0);
        }
    }
}
