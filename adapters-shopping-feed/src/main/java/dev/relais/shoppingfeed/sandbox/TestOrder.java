package dev.relais.shoppingfeed.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** An order of the sandbox: the document it was made with, as changed by the tickets that succeeded. */
final class TestOrder {

    private static final Set<String> NOT_YET_ACCEPTED = Set.of("created", "waiting_store_acceptance");

    private final ObjectNode document;
    private final List<ObjectNode> shipments = new ArrayList<>();
    private @Nullable Misbehaviour switched;

    TestOrder(ObjectNode document) {
        this.document = document.deepCopy();
    }

    long id() {
        return document.path("id").asLong();
    }

    long storeId() {
        return document.path("storeId").asLong();
    }

    String reference() {
        return Json.text(document, "reference");
    }

    String storeReference() {
        return Json.text(document, "storeReference");
    }

    String status() {
        return Json.text(document, "status");
    }

    Channel channel() {
        return Channel.of(document);
    }

    /** As a person switched it; until then as its reference asks for. */
    Misbehaviour misbehaviour() {
        return switched == null ? Misbehaviour.ofReference(reference()) : switched;
    }

    void behave(Misbehaviour misbehaviour) {
        switched = misbehaviour;
    }

    boolean isAcknowledged() {
        return document.hasNonNull("acknowledgedAt");
    }

    List<ObjectNode> shipments() {
        return List.copyOf(shipments);
    }

    ObjectNode json() {
        return document.deepCopy();
    }

    void accept(Ticket ticket) {
        if (NOT_YET_ACCEPTED.contains(status())) {
            moveTo("waiting_shipment", ticket);
        }
    }

    void refuse(Ticket ticket) {
        moveTo("refused", ticket);
    }

    void cancel(Ticket ticket) {
        moveTo("cancelled", ticket);
    }

    void ship(Ticket ticket) {
        var shipment = ticket.payload().deepCopy();
        shipment.remove(List.of("id", "reference", "channelName"));
        shipments.add(shipment.put("createdAt", Json.time(ticket.endsAt())));
        document.set("shipment", shipment.deepCopy().retain("carrier", "trackingNumber", "trackingLink", "returnInfo"));
        moveTo(isWhollyShipped() ? "shipped" : "partially_shipped", ticket);
    }

    void refund(Ticket ticket) {
        var refund = ticket.payload().path("refund");
        var whole =
                refund.path("shipping").asBoolean() && refund.path("products").isEmpty();
        moveTo(whole ? "refunded" : "partially_refunded", ticket);
    }

    void acknowledge(Ticket ticket) {
        var wish = ticket.payload();
        if (Json.text(wish, "status").equals("error")) {
            document.withArray("errors")
                    .addObject()
                    .put("type", "acknowledge")
                    .put("message", Json.text(wish, "message"))
                    .put("occurredAt", Json.time(ticket.endsAt()));
            return;
        }
        document.set("storeReference", wish.path("storeReference").deepCopy());
        document.put("acknowledgedAt", Json.time(ticket.endsAt()));
    }

    void unacknowledge(Ticket ticket) {
        document.putNull("acknowledgedAt").putNull("storeReference");
    }

    private void moveTo(String status, Ticket ticket) {
        document.put("status", status).put("updatedAt", Json.time(ticket.endsAt()));
    }

    /** A parcel without item list holds the whole order; otherwise each ordered item must have left in full. */
    private boolean isWhollyShipped() {
        if (shipments.stream().anyMatch(each -> each.path("items").isEmpty())) {
            return true;
        }
        var ordered = document.path("items");
        for (JsonNode item : ordered) {
            if (shippedOf(item.path("id").asLong()) < item.path("quantity").asInt(1)) {
                return false;
            }
        }
        return !ordered.isEmpty();
    }

    private int shippedOf(long itemId) {
        var shipped = 0;
        for (ObjectNode shipment : shipments) {
            for (JsonNode item : shipment.path("items")) {
                shipped += item.path("id").asLong() == itemId
                        ? item.path("quantity").asInt(1)
                        : 0;
            }
        }
        return shipped;
    }
}
