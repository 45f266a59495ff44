package dev.relais.bootstrap.journey.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.relais.application.notify.SendDigest;
import dev.relais.bootstrap.fixture.AMailServer;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.scripted.Request;
import dev.relais.bootstrap.fixture.scripted.ScriptedStore;
import dev.relais.domain.shop.ShopCode;
import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;

import static dev.relais.bootstrap.journey.scenario.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

/** A shop, which declares over REST, and its store at the scripted API. What it is asked about is told once it is at rest. */
final class TheShop {

    /** The order that is meant where none is named. */
    static final String ORDER = "1001";

    static final String ADDRESS = "shop@example.com";

    /** What a shop is answered. */
    record Answer(
            String outcome,
            @Nullable String operation,
            String reason,
            @Nullable String legacyConnector) {}

    /** What works for the shop unseen. */
    record Backstage(boolean inRealTime, Rest rest, SendDigest sendDigest) {}

    private final ARelais relais;
    private final ScriptedStore api;
    private final Backstage backstage;

    TheShop(ARelais relais, ScriptedStore api, Backstage backstage) {
        this.relais = relais;
        this.api = api;
        this.backstage = backstage;
    }

    Answer declares(String status) {
        return declares(aDeclaration(status));
    }

    Answer declares(String status, String trackingNumber) {
        return declares(aDeclaration(status, trackingNumber));
    }

    Answer declares(ADeclaration declaration) {
        return declares(ORDER, declaration);
    }

    /** The answer; that its HTTP status is the one its outcome asks for is seen to. */
    Answer declares(String ref, ADeclaration declaration) {
        var response = relais.declare(ref, declaration.json(id(ref)));
        JsonPath said = response.jsonPath();
        Answer answer = new Answer(
                said.getString("outcome"),
                said.getString("operation"),
                said.getString("reason"),
                said.getString("legacyConnector"));
        boolean isToBeSent = List.of("queued", "waiting").contains(String.valueOf(answer.outcome()));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(isToBeSent ? 202 : 200);
        return answer;
    }

    /** As many orders as there are numbers, each shipped under its own, T1, T2, ..., in one call. */
    void declaresShipped(int howMany) {
        List<Map<String, Object>> orders = IntStream.rangeClosed(1, howMany)
                .mapToObj(Integer::toString)
                .map(ref -> with("order", ref, aDeclaration("4", "T" + ref).json(id(ref))))
                .toList();
        List<String> outcomes = relais.asShop()
                .body(Map.of("orders", orders))
                .post("/api/v1/orders")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("results.outcome");
        assertThat(outcomes).hasSize(howMany).containsOnly("queued");
    }

    /** The merchant sends the order again. */
    void resends() {
        relais.asShop().post("/api/v1/orders/{ref}/resend", ORDER).then().statusCode(202);
    }

    /** An administrator changes the shop. */
    void isChanged(Map<String, ?> change) {
        relais.isChanged(change);
    }

    ScriptedStore api() {
        return api;
    }

    /** What Shopping Feed calls the order. */
    long id(String ref) {
        return relais.store() * 10_000 + Long.parseLong(ref);
    }

    String token() {
        return "token-of-" + relais.code();
    }

    /** The SYNC process runs for this shop. */
    void run() {
        relais.run("sync");
    }

    /** The TICKETS process runs for this shop and looks at everything that is open. */
    void lookAtTickets() {
        relais.run("tickets");
    }

    /**
     * Waits until the work is done that its bell was rung for. In real time the process runs once more after it, as the
     * schedule would have it: what must not be sent would leave now.
     */
    void settle() {
        backstage.rest().of(relais.code());
        if (backstage.inRealTime()) {
            run();
        }
    }

    /** Every operation request that left for this shop, in order: {@code ship(T1)}, {@code cancel}, {@code 100 x ship}. */
    List<String> requests() {
        settle();
        return api.requests().stream().map(Request::inWords).toList();
    }

    List<String> outcomes() {
        return outcomes(ORDER);
    }

    /** How the order's work ended, in order: {@code ship succeeded}, {@code ship failed tracking_number_missing}. */
    List<String> outcomes(String ref) {
        return timeline(ref).stream()
                .filter(step -> "ended".equals(step.get("event")))
                .map(TheShop::inWords)
                .toList();
    }

    /** How the work of each order ended last, as in {@link #outcomes}; orders without any such work are left out. */
    Map<String, String> lastOutcomes() {
        settle();
        Map<String, String> outcomes = new HashMap<>();
        Map<String, Object> place = Map.of("limit", 200);
        while (!place.isEmpty()) {
            JsonPath page = relais.asShop()
                    .queryParams(place)
                    .get("/api/v1/orders")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> ended = page.getList("orders.findAll { it.lastOutcome != null }");
            ended.forEach(order -> outcomes.put(order.get("order").toString(), lastOutcome(order)));
            String next = page.getString("next");
            place = next == null ? Map.of() : Map.of("limit", 200, "after", next);
        }
        return outcomes;
    }

    /** What happened to the order, in order. */
    List<String> steps() {
        return timeline(ORDER).stream()
                .map(step -> step.get("event").toString())
                .toList();
    }

    /** Where the order stands, in one word. */
    String state() {
        settle();
        return relais.state(ORDER);
    }

    List<String> failures() {
        return failures(ORDER);
    }

    /** What the merchant has to look at about the order: {@code ship ticket_failed: Unknown carrier}. */
    List<String> failures(String ref) {
        settle();
        List<Map<String, Object>> failures = relais.order(ref).getList("failures");
        return failures.stream()
                .map(failure -> "%s %s: %s"
                        .formatted(failure.get("operation"), failure.get("reason"), failure.get("message"))
                        .replaceFirst(": $", ""))
                .toList();
    }

    /** The DIGEST process runs, and these are the mails it sends; none for what was told before. */
    List<String> mails() {
        settle();
        try (AMailServer server = AMailServer.listening()) {
            backstage.sendDigest().send(new ShopCode(relais.code())).orElseThrow();
            return server.to(ADDRESS).stream().map(AMailServer.Received::text).toList();
        }
    }

    private List<Map<String, Object>> timeline(String ref) {
        settle();
        List<Map<String, Object>> oldestFirst =
                new ArrayList<>(relais.order(ref).getList("timeline"));
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    private static String inWords(Map<String, Object> ended) {
        return Stream.of("operation", "outcome", "reason")
                .map(ended::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    @SuppressWarnings("unchecked")
    private static String lastOutcome(Map<String, Object> order) {
        return inWords((Map<String, Object>) order.get("lastOutcome"));
    }

    private static Map<String, Object> with(String name, Object value, Map<String, Object> json) {
        json.put(name, value);
        return json;
    }
}
