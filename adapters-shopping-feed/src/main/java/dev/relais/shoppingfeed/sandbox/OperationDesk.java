package dev.relais.shoppingfeed.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes each request one batch with a ticket an order, unless one of its orders asks for trouble. */
@Singleton
class OperationDesk {

    private final Ledger ledger;

    @Inject
    OperationDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    Taken take(OperationCall call) {
        return ledger.at(now -> {
            ledger.store(call.storeId());
            var targets = Target.all(call, ledger.orders(), now);
            return trouble(call, targets)
                    .map(trouble -> stop(call, targets, trouble, now))
                    .orElseGet(() -> new Taken(accept(call, targets, now), false));
        });
    }

    private Optional<Misbehaviour> trouble(OperationCall call, List<Target> targets) {
        return targets.stream()
                .filter(target -> stops(target.misbehaviour(call.wished()), target, call))
                .map(target -> target.misbehaviour(call.wished()))
                .findFirst();
    }

    private boolean stops(Misbehaviour misbehaviour, Target target, OperationCall call) {
        return !target.isForeign() && misbehaviour.stops(earlier(target, misbehaviour), call.token());
    }

    /** The attempt counts for every order of the request that shares the trouble: they have all been tried now. */
    private Taken stop(OperationCall call, List<Target> targets, Misbehaviour trouble, Instant now) {
        var attempts = targets.stream()
                .filter(target -> target.misbehaviour(call.wished()) == trouble && stops(trouble, target, call))
                .filter(target -> trouble.counts(earlier(target, trouble)))
                .map(target -> new Attempt(target.key(), trouble, call.token()))
                .distinct()
                .toList();
        ledger.record(Change.stopped(now, attempts));
        return new Taken(trouble.answer(), trouble == Misbehaviour.TIMEOUT);
    }

    private List<Attempt> earlier(Target target, Misbehaviour misbehaviour) {
        return ledger.attempts().of(target.key(), misbehaviour);
    }

    private Reply accept(OperationCall call, List<Target> targets, Instant now) {
        var batchId = UUID.randomUUID().toString().replace("-", "").substring(0, 24);
        var tickets = new ArrayList<Ticket>();
        for (Target target : targets) {
            var misbehaviour = target.misbehaviour(call.wished());
            if (!target.isForeign() && misbehaviour != Misbehaviour.LOST) {
                var id = "%s-%04d".formatted(batchId.substring(0, 12), tickets.size());
                var ending = Ending.of(
                        misbehaviour,
                        call.operation(),
                        target.order(),
                        target.wish().json());
                tickets.add(new Ticket(id, batchId, call.storeId(), call.operation(), target.payload(), now, ending));
            }
        }
        var created = targets.stream()
                .filter(Target::isNew)
                .map(target -> target.order().json())
                .toList();
        ledger.record(Change.batch(now, created, tickets));
        return accepted(call.storeId(), batchId, report(targets));
    }

    private static List<ObjectNode> report(List<Target> targets) {
        return targets.stream()
                .filter(Target::isForeign)
                .map(target -> target.wish().ignored("Order not found in store " + target.storeId()))
                .toList();
    }

    private static Reply accepted(long storeId, String batchId, List<ObjectNode> report) {
        var answer = Json.object().put("id", batchId);
        answer.set("_links", Json.object().set("ticket", Links.href(Links.tickets(storeId))));
        if (!report.isEmpty()) {
            answer.set("report", Json.array(report));
        }
        return Reply.of(202, answer);
    }

    /** An answer, and whether the client has to wait for it until it gives up. */
    record Taken(Reply reply, boolean hangs) {}
}
