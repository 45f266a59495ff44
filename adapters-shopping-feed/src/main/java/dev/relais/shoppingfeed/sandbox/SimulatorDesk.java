package dev.relais.shoppingfeed.sandbox;

import java.util.Comparator;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.overview.Simulator;

/** Shows the sandbox to people, and lets them switch how an order behaves. */
@Singleton
class SimulatorDesk implements Simulator {

    private static final int ASKED = 1_000;

    private final Ledger ledger;
    private final Received received;
    private final SandboxSettings settings;

    @Inject
    SimulatorDesk(Ledger ledger, Received received, SandboxSettings settings) {
        this.ledger = ledger;
        this.received = received;
        this.settings = settings;
    }

    @Override
    public boolean isOn() {
        return settings.enabled();
    }

    @Override
    public List<SimulatedOrder> orders(int limit) {
        return ledger.at(now -> ledger.orders().latest(ASKED).stream()
                .map(SimulatorDesk::shown)
                .sorted(Comparator.comparing(SimulatedOrder::changed).reversed())
                .limit(limit)
                .toList());
    }

    @Override
    public List<Call> calls(int limit) {
        return received.latest(limit).stream().map(Reception::call).toList();
    }

    @Override
    public List<String> scenarios() {
        return Misbehaviour.scenarios();
    }

    @Override
    public boolean behave(long orderId, String scenario) {
        return Misbehaviour.named(scenario)
                .filter(each -> settings.enabled())
                .map(misbehaviour -> ledger.at(now -> {
                    var isKnown = ledger.orders().withId(orderId).isPresent();
                    if (isKnown) {
                        ledger.record(Change.switched(now, new Switch(orderId, misbehaviour)));
                    }
                    return isKnown;
                }))
                .orElse(false);
    }

    private static SimulatedOrder shown(TestOrder order) {
        var json = order.json();
        var shipment = json.path("shipment");
        return new SimulatedOrder(
                order.id(),
                order.storeId(),
                order.channel().name(),
                order.reference(),
                order.storeReference(),
                order.status(),
                Json.text(shipment, "carrier"),
                Json.text(shipment, "trackingNumber"),
                order.misbehaviour().scenario(),
                json.path("updatedAt").asText(json.path("createdAt").asText("")));
    }
}
