package dev.relais.bootstrap.journey;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("A client of the sandbox")
class SandboxTest {

    private static final int MOST_FILES = 20;

    @Test
    @DisplayName("uploads twenty documents as any client of the API does, files first")
    void uploads() throws Exception {
        long store = 1276;
        List<Map<String, Object>> orders = IntStream.range(0, MOST_FILES)
                .<Map<String, Object>>mapToObj(
                        i -> Map.of("id", 19_000_000_001L + i, "documents", List.of(Map.of("type", "invoice"))))
                .toList();
        RequestSpecification upload = given().header("Authorization", "Bearer of-a-client");
        for (int i = 0; i < MOST_FILES; i++) {
            upload.multiPart("files[]", "invoice-" + i + ".pdf", new byte[30_000], "application/pdf");
        }

        upload.multiPart("body", new ObjectMapper().writeValueAsString(Map.of("order", orders)))
                .post("/sandbox/v1/store/{store}/order/upload-documents", store)
                .then()
                .statusCode(202)
                .header("X-Sandbox", "true")
                .body("id", notNullValue())
                .body("_links.ticket.href", equalTo("/sandbox/v1/store/" + store + "/ticket"));
    }

    @Test
    @DisplayName("finds every link under the sandbox's own path, the one for operations as a template")
    void findsItsWay() {
        ARelais.sandbox()
                .get("/sandbox/v1/me")
                .then()
                .statusCode(200)
                .body("_embedded.store[0].id", equalTo(1276))
                .body("_embedded.store[0]._links.order.templated", equalTo(true))
                .body("_embedded.store[0]._links.order.href", equalTo("/sandbox/v1/store/1276/order{/operation}"));
    }
}
