package dev.relais.web.api.order;

import dev.relais.application.declare.DeclarationResult;
import dev.relais.application.declare.DeclareOrder;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;

/** Puts a declaration into the words of the deed, and what came to nothing into a problem. */
final class Declarations {

    private Declarations() {}

    static DeclareOrder.Command command(ShopCode shop, OrderRef order, DeclarationJson said) {
        return new DeclareOrder.Command(new OrderKey(shop, order), said.declaration(), said.legacyConnectorActive());
    }

    /** The answer to give; a {@link Refusal} is thrown if nothing was stored. */
    static DeclarationResult.Answer answered(DeclarationResult result) {
        return result.fold(new DeclarationResult.Cases<>(
                answer -> answer,
                unavailable -> {
                    throw new Refusal(ProblemType.SHOPPING_FEED_UNAVAILABLE);
                },
                unknownShop -> {
                    throw new Refusal(ProblemType.UNAUTHORIZED);
                }));
    }

    static OrderRef order(String reference) {
        if (!OrderRef.isValid(reference)) {
            throw Refusal.of("orderRef", "An order reference has 1 to " + OrderRef.LONGEST + " printable characters.");
        }
        return new OrderRef(reference);
    }
}
