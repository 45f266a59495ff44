package dev.relais.web.api.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.declare.DeclarationResult;
import dev.relais.application.declare.DeclareOrder;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import dev.relais.web.signin.CallingShop;

/** Declares an order of the calling shop and refuses, with a problem, what comes to nothing. */
@Singleton
class Declarations {

    private final DeclareOrder declareOrder;
    private final CallingShop shop;

    @Inject
    Declarations(DeclareOrder declareOrder, CallingShop shop) {
        this.declareOrder = declareOrder;
        this.shop = shop;
    }

    DeclarationResult.Answer declare(OrderRef order, DeclarationJson said) {
        DeclareOrder.Command command = new DeclareOrder.Command(
                new OrderKey(shop.code(), order), said.declaration(), said.legacyConnectorActive());
        return declareOrder
                .declare(command)
                .fold(new DeclarationResult.Cases<>(
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
