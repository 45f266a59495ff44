package dev.relais.web.api.order;

import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.resend.DismissFailed;
import dev.relais.application.resend.ResendOrders;
import dev.relais.application.resend.ResendResult;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.Operation;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import dev.relais.web.signin.CallingShop;

/** What the calling shop is answered when it does something about the failures of one of its orders. */
@Singleton
class FailureAnswers {

    private final ResendOrders resendOrders;
    private final DismissFailed dismissFailed;
    private final CallingShop shop;

    @Inject
    FailureAnswers(ResendOrders resendOrders, DismissFailed dismissFailed, CallingShop shop) {
        this.resendOrders = resendOrders;
        this.dismissFailed = dismissFailed;
        this.shop = shop;
    }

    AnswerJson resend(OrderRef order) {
        ResendResult result = resendOrders.resend(new OrderKey(shop.code(), order), shop.key());
        return result.fold(new ResendResult.Cases<>(
                resent -> AnswerJson.resent(order, resent),
                nothing -> refuse(ProblemType.NOTHING_FAILED),
                nothing -> refuse(ProblemType.NOTHING_TO_SEND),
                unknown -> refuse(ProblemType.NOT_FOUND)));
    }

    DismissedJson dismiss(OrderRef order) {
        Optional<Set<Operation>> dismissed = dismissFailed.dismiss(new OrderKey(shop.code(), order), shop.key());
        Set<Operation> operations = dismissed.orElseGet(() -> refuse(ProblemType.NOT_FOUND));
        return operations.isEmpty() ? refuse(ProblemType.NOTHING_FAILED) : DismissedJson.of(order, operations);
    }

    private static <T> T refuse(ProblemType type) {
        if (type == ProblemType.NOT_FOUND) {
            throw new Refusal(type, "This shop never declared an order of that reference; declare it with PUT.");
        }
        throw new Refusal(type);
    }
}
