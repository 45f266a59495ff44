package dev.relais.web.api.order;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.declare.DeclarationResult;
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
        List<Entry> read = entries.stream()
                .map(entry -> entry.map(this::read).orElseGet(DeclarationList::noObject))
                .toList();
        Iterator<DeclarationResult> results = declareOrder
                .declareAll(
                        read.stream().flatMap(entry -> entry.command().stream()).toList())
                .iterator();
        return new ResultsJson(read.stream()
                .map(entry -> entry.command().isPresent()
                        ? answer(entry.command().get().order().ref(), results.next())
                        : entry.refused())
                .toList());
    }

    /**
     * An entry that was read.
     *
     * @param command empty if it cannot be declared
     * @param refused why it cannot; null if it can
     */
    private record Entry(
            Optional<DeclareOrder.Command> command,
            @Nullable RefusedJson refused) {

        static Entry refused(@Nullable String order, Problem problem) {
            return new Entry(Optional.empty(), new RefusedJson(order, problem));
        }
    }

    private Entry read(JsonFields fields) {
        fields.require("order");
        OrderRef order = fields.text("order", OrderRef.LONGEST, OrderRef::new);
        try {
            DeclarationJson said = DeclarationJson.read(fields);
            return new Entry(Optional.of(Declarations.command(shop.code(), order, said)), null);
        } catch (Refusal refusal) {
            return Entry.refused(order == null ? null : order.value(), refusal.problem());
        }
    }

    private static Object answer(OrderRef order, DeclarationResult result) {
        try {
            return AnswerJson.of(order, Declarations.answered(result));
        } catch (Refusal refusal) {
            if (refusal.problem().status() == ProblemType.UNAUTHORIZED.status()) {
                throw refusal;
            }
            return new RefusedJson(order.value(), refusal.problem());
        }
    }

    private static Entry noObject() {
        Violation violation =
                new Violation("", "This has to be an object, as in {\"order\": \"1042\", \"status\": \"4\"}.");
        return Entry.refused(null, Problem.of(ProblemType.INVALID_FIELD, List.of(violation)));
    }
}
