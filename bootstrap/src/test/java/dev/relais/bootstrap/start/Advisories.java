package dev.relais.bootstrap.start;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * What is known to be wrong with versions of what Relais is made of (S31): a list of our own, which every build can read, and a service
 * that speaks OSV's API, for whoever can reach one.
 */
final class Advisories {

    private static final String PREFIX = "pkg:maven/";

    private Advisories() {}

    /**
     * That versions of a part from one until before another are vulnerable.
     *
     * @param part group and name with a slash between them
     */
    record Advisory(String id, String part, String from, String fixed) {

        /** True if this version of this part is one of them; given as in the bill, {@code pkg:maven/group/name@version?...}. */
        boolean concerns(String purl) {
            String[] named =
                    purl.substring(PREFIX.length()).replaceAll("[?].*", "").split("@");
            ComparableVersion version = new ComparableVersion(named[1]);
            return named[0].equals(part)
                    && version.compareTo(new ComparableVersion(from)) >= 0
                    && version.compareTo(new ComparableVersion(fixed)) < 0;
        }
    }

    /** Our own list. */
    static List<Advisory> known() {
        return new JsonPath(Advisories.class.getResource("/advisories.json"))
                .getList("advisories", Map.class).stream()
                        .map(each -> new Advisory(
                                each.get("id").toString(),
                                each.get("part").toString(),
                                each.get("from").toString(),
                                each.get("fixed").toString()))
                        .toList();
    }

    /** What the service knows of these parts: {@code id part} each. */
    static List<String> ask(URI service, List<String> purls) {
        List<Map<String, Object>> queries = purls.stream()
                .map(purl -> Map.<String, Object>of("package", Map.of("purl", purl.replaceAll("[?].*", ""))))
                .toList();
        JsonPath answer = RestAssured.given()
                .contentType("application/json")
                .body(Map.of("queries", queries))
                .post(service.resolve("/v1/querybatch"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> found = new ArrayList<>();
        for (int at = 0; at < purls.size(); at++) {
            for (Object id : answer.getList("results[%d].vulns.id".formatted(at)) == null
                    ? List.of()
                    : answer.getList("results[%d].vulns.id".formatted(at))) {
                found.add(id + " " + purls.get(at));
            }
        }
        return found;
    }
}
