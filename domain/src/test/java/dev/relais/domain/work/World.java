package dev.relais.domain.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.fixture.SettableTime;
import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.DeclaredTracking;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.ChannelAbilities;
import dev.relais.domain.shop.ChannelAbility;
import dev.relais.domain.shop.ChannelName;
import dev.relais.domain.shop.ChannelRules;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.Ending;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.Settlement;

/** One order of one shop, its open work and a Shopping Feed, as a random history moves them; the laws watch every step. */
final class World {

    private static final ChannelName CHANNEL = new ChannelName("Cdiscount");
    private static final BatchId BATCH = new BatchId("b-1");
    private static final int TOO_OFTEN = 200;

    private final Laws laws;
    private final Map<TaskId, Travelling> travelling = new LinkedHashMap<>();
    private final Set<Operation> failed = EnumSet.noneOf(Operation.class);
    private Shop shop;
    private WorkRules rules;
    private Instant now = SettableTime.TEN_O_CLOCK;
    private Order order = Order.unknown(OrderKey.of("atelier", "1001"));
    private Optional<OrderTask> unsent = Optional.empty();

    World(Shop shop) {
        this.shop = shop;
        this.rules = new WorkRules(shop);
        this.laws = new Laws(shop);
    }

    /** Where what left is. */
    enum Place {
        ON_THE_WIRE,
        FOLLOWED,
        UNCLEAR
    }

    /** What left, where it is, and whether the API took it, which Relais may not know. */
    record Travelling(SentTask task, Instant sentAt, Place place, boolean taken) {

        Travelling at(Place newPlace, boolean isTaken) {
            return new Travelling(task, sentAt, newPlace, isTaken);
        }
    }

    /** What there is at one moment. */
    record State(Order order, Optional<OrderTask> unsent, List<Travelling> travelling, Instant now) {}

    void happens(Happening happening) {
        if (happening instanceof Happening.Declares declares) {
            declare(declares);
        } else if (happening instanceof Happening.TimePasses passes) {
            now = now.plus(passes.time());
        } else if (happening instanceof Happening.Runs) {
            run();
        } else if (happening instanceof Happening.Answers answers) {
            first(Place.ON_THE_WIRE).ifPresent(sent -> answer(sent, answers.answer()));
        } else if (happening instanceof Happening.LooksForTickets looks) {
            first(Place.UNCLEAR).ifPresent(sent -> lookFor(sent, looks.certain()));
        } else if (happening instanceof Happening.TicketSays says) {
            followed(says.which()).ifPresent(sent -> ticketSays(sent, says.word()));
        } else if (happening instanceof Happening.ChannelTakes takes) {
            overrideChannel(takes.both());
        } else if (happening instanceof Happening.MerchantResends) {
            decide(new WorkEvent.Resent(failed, "merchant", TaskId.createdAt(now)));
        } else {
            decide(new WorkEvent.Dismissed(failed, "merchant"));
            failed.clear();
        }
    }

    private void overrideChannel(boolean takesBoth) {
        ChannelAbility said = new ChannelAbility(CHANNEL, takesBoth, takesBoth);
        shop = shop.withChannelRules(ChannelRules.NONE.with(new ChannelAbilities(List.of(said))));
        rules = new WorkRules(shop);
    }

    /** From now on everything goes well, and time passes until nothing is open; the laws then judge the whole. */
    void comesToRest() {
        for (int times = 0; !(unsent.isEmpty() && travelling.isEmpty()); times++) {
            if (times > TOO_OFTEN) {
                throw new AssertionError("The order does not come to rest: " + state());
            }
            first(Place.ON_THE_WIRE).ifPresent(sent -> answer(sent, Happening.Answer.ACCEPTED));
            first(Place.UNCLEAR).ifPresent(sent -> lookFor(sent, true));
            followed(0).ifPresent(sent -> ticketSays(sent, Happening.TicketWord.SUCCEED));
            unsent.filter(task -> task.dueAt().isAfter(now)).ifPresent(task -> now = task.dueAt());
            run();
        }
        laws.judge(state());
    }

    private void declare(Happening.Declares declares) {
        now = now.plusMillis(1);
        ADeclaration said = ADeclaration.aDeclaration(declares.status())
                .saying(new DeclaredTracking(declares.number(), null, null));
        boolean isStale = declares.mark() == Happening.Mark.STALE;
        said.changedAt(isStale ? SettableTime.TEN_O_CLOCK.minusSeconds(1) : now);
        Declaration declaration = switch (declares.mark()) {
            case NONE, STALE -> said.build();
            case BASELINE -> said.asBaseline().build();
            case BY_CHANNEL -> said.fulfilledByChannel().build();
        };
        decide(new WorkEvent.Declared(declaration, TaskId.createdAt(now)));
    }

    private void run() {
        boolean isDue = unsent.filter(task -> !task.dueAt().isAfter(now)).isPresent();
        if (!isDue || first(Place.ON_THE_WIRE).isPresent()) {
            return;
        }
        Operation turn = unsent.get().next();
        decide(new WorkEvent.TurnCame(turn, TaskId.createdAt(now)));
    }

    private void answer(Travelling sent, Happening.Answer answer) {
        SentTask task = sent.task();
        switch (answer) {
            case ACCEPTED -> {
                move(sent.at(Place.FOLLOWED, true));
                decide(new WorkEvent.Accepted(task, BATCH));
            }
            case REPORTED_AS_IGNORED -> decide(new WorkEvent.Rejected(task, ReasonCode.ORDER_IGNORED, "no"));
            case REFUSED -> decide(new WorkEvent.Rejected(task, ReasonCode.REQUEST_REFUSED, "no"));
            case GIVEN_UP -> decide(new WorkEvent.Rejected(task, ReasonCode.SHOPPING_FEED_UNREACHABLE, ""));
            case RATE_LIMITED -> decide(new WorkEvent.CameBack(task, now.plusSeconds(30), "rate_limited", false));
            case TOKEN_REFUSED -> decide(new WorkEvent.CameBack(task, now, "token_refused", false));
            case UNREACHABLE ->
                decide(new WorkEvent.CameBack(task, now.plusSeconds(10), "shopping_feed_unreachable", true));
            case LOST_BUT_ACCEPTED, LOST_AND_NOT_ACCEPTED -> {
                move(sent.at(Place.UNCLEAR, answer == Happening.Answer.LOST_BUT_ACCEPTED));
                decide(new WorkEvent.BecameUnclear(task, "no answer"));
            }
        }
    }

    private void lookFor(Travelling sent, boolean certain) {
        if (sent.taken()) {
            move(sent.at(Place.FOLLOWED, true));
            decide(new WorkEvent.Adopted(sent.task(), BATCH));
        } else {
            decide(new WorkEvent.FoundNowhere(sent.task(), certain));
        }
    }

    private void ticketSays(Travelling sent, Happening.TicketWord word) {
        SentTask task = sent.task();
        switch (word) {
            case SUCCEED -> settle(task, Outcome.SUCCEEDED, null);
            case FAILED -> settle(task, Outcome.FAILED, ReasonCode.TICKET_FAILED);
            case CANCELED -> settle(task, Outcome.REFUSED, ReasonCode.TICKET_CANCELED);
            case NO_ANSWER -> settle(task, Outcome.NO_ANSWER, ReasonCode.NO_ANSWER);
            case STUCK -> decide(new WorkEvent.GotStuck(task));
            case NOT_FOUND -> {
                move(sent.at(Place.UNCLEAR, false));
                decide(new WorkEvent.BecameUnclear(task, "the batch is not known any more"));
            }
            case RUNNING -> {}
        }
    }

    private void settle(SentTask task, Outcome outcome, ReasonCode reason) {
        decide(new WorkEvent.Settled(new Settlement(task, outcome, reason, "")));
    }

    private WorkDecision decide(WorkEvent event) {
        State before = state();
        Optional<Instant> openSince =
                travelling.values().stream().map(Travelling::sentAt).max(Instant::compareTo);
        OpenWork work = new OpenWork(unsent, openSince);
        WorkDecision decision = rules.decide(order, work, event, now);
        laws.isPure(decision, new WorkRules(shop).decide(order, work, event, now));
        order = decision.order();
        unsent = decision.unsent();
        decision.over().ifPresent(travelling::remove);
        unsent.map(OrderTask::id).ifPresent(travelling::remove);
        decision.leaving().ifPresent(task -> move(new Travelling(task, now, Place.ON_THE_WIRE, false)));
        decision.endings().forEach(this::list);
        laws.watch(before, event, decision, state());
        return decision;
    }

    private void list(Ending ending) {
        if (ending.outcome().needsAttention()) {
            failed.add(ending.operation());
        }
        if (ending.outcome() == Outcome.SUCCEEDED) {
            failed.removeAll(ending.closes());
        }
    }

    private void move(Travelling sent) {
        travelling.put(sent.task().id(), sent);
    }

    private Optional<Travelling> first(Place place) {
        return travelling.values().stream()
                .filter(sent -> sent.place() == place)
                .findFirst();
    }

    private Optional<Travelling> followed(int which) {
        List<Travelling> followed = travelling.values().stream()
                .filter(sent -> sent.place() == Place.FOLLOWED)
                .toList();
        return followed.isEmpty() ? Optional.empty() : Optional.of(followed.get(which % followed.size()));
    }

    private State state() {
        return new State(order, unsent, new ArrayList<>(travelling.values()), now);
    }
}
