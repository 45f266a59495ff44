package dev.relais.application.resend;

import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.audit.Audit;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.CurrentActor;
import dev.relais.domain.order.OrderKey;

/** What a person does about one failed order (R43), and the note of who did it; the order's timeline says it as well. */
@Singleton
public class ActByHand {

    private final ResendOrders resendOrders;
    private final DismissFailed dismissFailed;
    private final Audit audit;
    private final CurrentActor current;

    @Inject
    public ActByHand(ResendOrders resendOrders, DismissFailed dismissFailed, Audit audit, CurrentActor current) {
        this.resendOrders = resendOrders;
        this.dismissFailed = dismissFailed;
        this.audit = audit;
        this.current = current;
    }

    /**
     * Sends what failed again, or what was set aside last if nothing is left that failed; false, and nothing noted, if there was
     * nothing to be sent.
     */
    public boolean resend(OrderKey order) {
        boolean isResent = resendOrders
                .resend(order, name())
                .fold(new ResendResult.Cases<>(
                        resent -> true,
                        nothingFailed ->
                                resendOrders.resendSetAside(order, name()).isResent(),
                        nothing -> false,
                        unknown -> false));
        if (isResent) {
            note(Activity.ORDER_RESENT, order);
        }
        return isResent;
    }

    /** Sets its failures aside; false, and nothing noted, if there was none. */
    public boolean dismiss(OrderKey order) {
        boolean isDismissed =
                !dismissFailed.dismiss(order, name()).orElse(Set.of()).isEmpty();
        if (isDismissed) {
            note(Activity.FAILURE_DISMISSED, order);
        }
        return isDismissed;
    }

    private String name() {
        return current.actor().name();
    }

    @Transactional
    void note(Activity activity, OrderKey order) {
        audit.did(activity, order.shop(), order.ref().toString());
    }
}
