package dev.relais.web.api.order;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.declare.DeclareOrder;
import dev.relais.domain.order.OrderRef;
import dev.relais.web.json.JsonFields;
import dev.relais.web.problem.Problem;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import dev.relais.web.problem.Violation;
import dev.relais.web.signin.CallingShop;
import org.jspecify.annotations.Nullable;

/** Declares many orders in one call; an entry that is wrong carries its own problem and does not hurt the others. */
@Singleton
class DeclarationList {

    static final int MOST = 1000;

    private final DeclareOrder declareOrder;
    private final DeclarationLimit limit;
    private final BacklogLimit backlog;
    private final CallingShop shop;

    @Inject
    DeclarationList(DeclareOrder declareOrder, DeclarationLimit limit, BacklogLimit backlog, CallingShop shop) {
        this.declareOrder = declareOrder;
        this.limit = limit;
        this.backlog = backlog;
        this.shop = shop;
    }

    /** One result an entry, in the same order: an {@link AnswerJson} or a {@link RefusedJson}. */
    record ResultsJson(List<Object> results) {}

    /** An entry that came to nothing; the order is null if the entry names none. */
    record RefusedJson(@Nullable String order, Problem problem) {}

    ResultsJson declare(JsonFields body) {
        body.require("orders");
        List<Optional<JsonFields>> entries = body.objects("orders", MOST);
        body.finish();
        limit.take(shop.keyId(), entries.size());
        backlog.check(shop.code());
        return new ResultsJson(entries.stream()
                .map(entry -> entry.map(this::result).orElseGet(DeclarationList::noObject))
                .toList());
    }

    private Object result(JsonFields entry) {
        entry.require("order");
        OrderRef order = entry.text("order", OrderRef.LONGEST, OrderRef::new);
        try {
            DeclarationJson said = DeclarationJson.read(entry);
            return AnswerJson.of(
                    order, Declarations.answered(declareOrder.declare(Declarations.command(shop.code(), order, said))));
        } catch (Refusal refusal) {
            if (refusal.problem().status() == ProblemType.UNAUTHORIZED.status()) {
                throw refusal;
            }
            return new RefusedJson(order == null ? null : order.value(), refusal.problem());
        }
    }

    private static Object noObject() {
        Violation violation =
                new Violation("", "This has to be an object, as in {\"order\": \"1042\", \"status\": \"4\"}.");
        return new RefusedJson(null, Problem.of(ProblemType.INVALID_FIELD, List.of(violation)));
    }
}
