package dev.relais.bootstrap.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The bill of materials")
class BillOfMaterialsIT {

    /** Licences under which Relais may be handed on with what it is made of. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-1.0",
            "EPL-2.0",
            "CC0-1.0",
            "Public Domain");

    private final JsonPath bill =
            JsonPath.from(Path.of("target", "relais-bom.json").toFile());

    @Test
    @DisplayName(
            "S31 names everything Relais is made of by its version, and nothing under a licence that is not known to be allowed")
    void namesEverything() {
        List<Map<String, Object>> parts = bill.getList("components");

        assertThat(parts).hasSizeGreaterThan(100).allSatisfy(part -> {
            assertThat(part.get("purl").toString()).startsWith("pkg:maven/");
            assertThat(part.get("version").toString()).isNotBlank();
            assertThat(licences(part)).as(part.get("purl").toString()).containsAnyElementsOf(ALLOWED);
        });
        assertThat(parts).extracting(part -> part.get("name")).contains("postgresql", "password4j", "quarkus-rest");
    }

    @Test
    @DisplayName("S31 holds no version that is known to be vulnerable")
    void holdsNothingVulnerable() {
        assertThat(Advisories.known()).hasSizeGreaterThan(10);
        assertThat(Advisories.known().stream()
                        .flatMap(each -> purls().stream().filter(each::concerns).map(purl -> each.id() + " " + purl)))
                .isEmpty();
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = "RELAIS_ADVISORIES",
            matches = "http.*",
            disabledReason = "bin/advisories asks")
    @DisplayName("S31 holds no version that a service for advisories knows to be vulnerable")
    void asksTheService() {
        assertThat(Advisories.ask(URI.create(System.getenv("RELAIS_ADVISORIES")), purls()))
                .isEmpty();
    }

    private List<String> purls() {
        return bill.getList("components.purl", String.class);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> licences(Map<String, Object> part) {
        List<Map<String, Object>> all = (List<Map<String, Object>>) part.getOrDefault("licenses", List.of());
        return all.stream()
                .flatMap(each -> Stream.concat(
                        Stream.ofNullable((String) each.get("expression"))
                                .flatMap(expression -> Stream.of(expression.split("[()\\s]+"))),
                        Stream.ofNullable((Map<String, Object>) each.get("license"))
                                .flatMap(license -> Stream.of(license.get("id"), license.get("name")))
                                .filter(name -> name != null)
                                .map(Object::toString)))
                .collect(Collectors.toSet());
    }
}
