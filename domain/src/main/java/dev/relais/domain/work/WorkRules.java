package dev.relais.domain.work;

import java.time.Instant;

import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Shop;

/**
 * What becomes of an order of this shop and of the work about it when something happens. Pure: the same order, work, event and
 * time always give the same decision, so that whole histories can be replayed.
 */
public final class WorkRules {

    private final DeclarationRules declarations;
    private final TurnRules turns;
    private final AnswerRules answers;
    private final MerchantRules merchant;
    private final StatusPart statusPart;

    public WorkRules(Shop shop) {
        Returning returning = new Returning(shop);
        declarations = new DeclarationRules(shop);
        turns = new TurnRules(shop);
        answers = new AnswerRules(returning);
        merchant = new MerchantRules(shop);
        statusPart = new StatusPart(shop);
    }

    /** What is to be stored, as a whole, because this happened to the order at this time. */
    public WorkDecision decide(Order order, OpenWork work, WorkEvent event, Instant now) {
        WorkDecision unchanged = WorkDecision.keeping(order, work);
        WorkDecision decided = event.fold(new WorkEvent.Cases<>(
                declared -> declarations.decide(unchanged, work, declared, now),
                turn -> turns.decide(unchanged, work, turn, now),
                accepted -> answers.accepted(unchanged, accepted, now),
                rejected -> answers.rejected(unchanged, rejected, now),
                back -> answers.cameBack(unchanged, back, now),
                unclear -> answers.becameUnclear(unchanged, unclear, now),
                adopted -> answers.adopted(unchanged, adopted, now),
                nowhere -> answers.foundNowhere(unchanged, nowhere, now),
                stuck -> answers.gotStuck(unchanged, stuck, now),
                settled -> answers.settled(unchanged, settled, now),
                resent -> merchant.resent(unchanged, work, resent, now),
                dismissed -> merchant.dismissed(unchanged, dismissed, now)));
        return statusPart.withdrawn(decided, order, work);
    }
}
