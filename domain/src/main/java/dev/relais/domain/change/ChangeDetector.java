package dev.relais.domain.change;

import java.util.List;

import dev.relais.domain.order.Order;
import dev.relais.domain.task.Wanted;

/** Works out by itself what a declared state changes and what follows from it (R01); pure. */
public final class ChangeDetector {

    private final List<ChangePolicy> policies;

    public ChangeDetector() {
        this(ChangePolicies.inOrder());
    }

    /** With fewer policies, so that a rule can be tested alone. */
    ChangeDetector(List<ChangePolicy> policies) {
        this.policies = List.copyOf(policies);
    }

    /** The decision of the first policy that speaks of the situation. */
    public Decision decide(Situation situation) {
        return policies.stream()
                .flatMap(policy -> policy.decide(situation).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No policy decides on " + situation));
    }

    /**
     * The order as it is to be stored once this decision is followed.
     *
     * <p>R05: a number that is to be told counts as handed over. R47, R49: a shipment that was unsent and is not wanted any
     * more was never handed over.
     */
    public Order orderAfter(Situation situation, Wanted wanted) {
        Order after = situation.after();
        if (wanted.wantsShip()) {
            return after.tracking().hasNumber() ? after.shipmentHandedOver() : after.shipmentTakenBack();
        }
        return situation.unsent().wantsShip() ? after.shipmentTakenBack() : after;
    }
}
