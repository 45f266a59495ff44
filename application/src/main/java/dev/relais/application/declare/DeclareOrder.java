package dev.relais.application.declare;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.fault.Failpoint;
import dev.relais.application.sync.Books;
import dev.relais.domain.chain.DeclarationsConveyor;
import dev.relais.domain.chain.SaveTask;
import dev.relais.domain.chain.ShopBell;
import dev.relais.domain.feed.LookUpResult;
import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;
import org.jspecify.annotations.Nullable;

/** Records the states that shops declare for orders and, in the same transaction, the work that comes of them (R01, R02). */
@Singleton
public class DeclareOrder {

    private final Shops shops;
    private final Books books;
    private final LookOrderUp lookOrderUp;
    private final ShopBell bell;
    private final DeclarationQueue queue;
    private final InstantSource time;
    private final SaveTask saveTask;

    @Inject
    public DeclareOrder(
            Shops shops,
            Books books,
            LookOrderUp lookOrderUp,
            ShopBell bell,
            DeclarationQueue queue,
            InstantSource time) {
        this.shops = shops;
        this.books = books;
        this.lookOrderUp = lookOrderUp;
        this.bell = bell;
        this.queue = queue;
        this.time = time;
        this.saveTask = new SaveTask(books.work());
    }

    /**
     * What a shop says of one of its orders.
     *
     * @param legacyConnectorActive whether the shop's legacy connector works; null if the shop does not say (R13)
     * @param by who says so in the shop's place, in a few words for the timeline; empty if the shop does
     */
    public record Command(
            OrderKey order,
            Declaration declaration,
            @Nullable Boolean legacyConnectorActive,
            String by) {

        /** The shop itself says so. */
        public Command(OrderKey order, Declaration declaration, @Nullable Boolean legacyConnectorActive) {
            this(order, declaration, legacyConnectorActive, "");
        }

        private Command linked(LookUpResult.Found found) {
            return new Command(order, declaration.linkedTo(found.link()), legacyConnectorActive, by);
        }
    }

    /**
     * Returns when the change is durable; what is sent in real time is sent after that. Declarations of a shop that come at the same
     * time are made durable together.
     *
     * @return {@link DeclarationResult.Unavailable}, and nothing stored, if Shopping Feed had to be asked about the order
     *     (R03) and could not be
     */
    public DeclarationResult declare(Command command) {
        LookedUp lookedUp = lookUp(command);
        if (lookedUp.instead() != null) {
            return lookedUp.instead();
        }
        Optional<Recorded> recorded = recordTogether(lookedUp.command());
        Failpoint.hit("ingest.afterCommit");
        ring(command.order().shop(), recorded.stream());
        return recorded.<DeclarationResult>map(Recorded::answer).orElseGet(DeclarationResult.UnknownShop::new);
    }

    /**
     * As {@link #declare}, for many orders of one shop: one result each, in the same order. They are made durable by parts of a hundred
     * at most; of a part that cannot be stored nothing is, and what comes after it is not tried.
     */
    public List<DeclarationResult> declareAll(List<Command> commands) {
        List<DeclarationResult> results = new ArrayList<>();
        int from = 0;
        while (from < commands.size()) {
            int until = endOfPart(commands, from);
            results.addAll(declareSome(commands.subList(from, until)));
            from = until;
        }
        return results;
    }

    /** Up to the first that is looked up by what one before it in the part says: of the same order (R03), or of the connector (R13). */
    private static int endOfPart(List<Command> commands, int from) {
        Set<OrderKey> named = new HashSet<>();
        boolean isConnectorNamed = false;
        int until = from;
        while (until < commands.size() && until - from < DeclarationQueue.MOST) {
            Command next = commands.get(until);
            boolean restsOnThose =
                    named.contains(next.order()) || (isConnectorNamed && next.legacyConnectorActive() == null);
            if (next.declaration().link() == null && restsOnThose) {
                return until;
            }
            named.add(next.order());
            isConnectorNamed |= next.legacyConnectorActive() != null;
            until++;
        }
        return until;
    }

    private List<DeclarationResult> declareSome(List<Command> commands) {
        List<LookedUp> lookedUp = commands.stream().map(this::lookUp).toList();
        List<Command> stored = lookedUp.stream()
                .filter(each -> each.instead() == null)
                .map(LookedUp::command)
                .toList();
        List<Recorded> recorded = stored.isEmpty() ? List.of() : record(stored);
        Failpoint.hit("ingest.afterCommit");
        ring(commands.get(0).order().shop(), recorded.stream());
        Iterator<Recorded> answers = recorded.iterator();
        return lookedUp.stream()
                .map(each -> each.instead() != null
                        ? each.instead()
                        : answers.hasNext() ? answers.next().answer() : new DeclarationResult.UnknownShop())
                .toList();
    }

    /**
     * What became of a declaration.
     *
     * @param ringAt when to ring the shop's bell; empty if there is nothing to send now
     */
    record Recorded(DeclarationResult.Answer answer, Optional<Instant> ringAt) {}

    private Optional<Recorded> recordTogether(Command command) {
        DeclarationQueue.Place own = queue.join(command);
        return switch (own.turn()) {
            case LEAD -> lead(own);
            case ALONE -> recordAlone(command);
            case STORED -> own.recorded();
        };
    }

    private Optional<Recorded> recordAlone(Command command) {
        return record(List.of(command)).stream().findFirst();
    }

    /** If what waits cannot be stored together each stores his own, so that nobody fails for another. */
    private Optional<Recorded> lead(DeclarationQueue.Place own) {
        ShopCode shop = own.command().order().shop();
        List<DeclarationQueue.Place> group = List.of();
        try {
            group = queue.take(shop);
            List<Recorded> recorded =
                    record(group.stream().map(DeclarationQueue.Place::command).toList());
            for (int each = 0; each < group.size(); each++) {
                group.get(each).isStored(recorded.isEmpty() ? Optional.empty() : Optional.of(recorded.get(each)));
            }
            return own.recorded();
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                throw e;
            }
        } finally {
            queue.leave(shop, group);
        }
        return recordAlone(own.command());
    }

    /** What became of each, in the same order, all of them stored or none; nothing if the shop is not there (any more). */
    @Transactional
    List<Recorded> record(List<Command> commands) {
        Optional<Shop> found = shops.find(commands.get(0).order().shop());
        if (found.isEmpty()) {
            return List.of();
        }
        List<Recorded> recorded = new ArrayList<>();
        Shop shop = found.get();
        int from = 0;
        while (from < commands.size()) {
            shop = hear(shop, commands.get(from).legacyConnectorActive());
            int until = endOfAlike(shop, commands, from);
            recorded.addAll(record(shop, commands.subList(from, until)));
            from = until;
        }
        Failpoint.hit("ingest.beforeCommit");
        return recorded;
    }

    /** Up to the first that says something else of the legacy connector (R13). */
    private static int endOfAlike(Shop shop, List<Command> commands, int from) {
        int until = from + 1;
        while (until < commands.size() && !isNews(shop, commands.get(until).legacyConnectorActive())) {
            until++;
        }
        return until;
    }

    private List<Recorded> record(Shop shop, List<Command> commands) {
        List<DeclarationsConveyor.Declared> declared = commands.stream()
                .map(each -> new DeclarationsConveyor.Declared(each.order(), each.declaration(), each.by()))
                .toList();
        Map<OrderKey, Order> held = books.orders()
                .holdKnownOrNot(commands.stream().map(Command::order).toList());
        DeclarationsConveyor conveyor = new DeclarationsConveyor(shop, declared, held, time.instant());
        saveTask.perform(conveyor);
        return conveyor.followed().stream()
                .map(each ->
                        new Recorded(DeclarationResult.Answer.of(shop, each.decision(), each.saved()), each.ringAt()))
                .toList();
    }

    private Shop hear(Shop shop, @Nullable Boolean legacyConnectorActive) {
        if (legacyConnectorActive == null || !isNews(shop, legacyConnectorActive)) {
            return shop;
        }
        Shop heard = shop.withLegacyConnector(legacyConnectorActive);
        shops.change(heard);
        return heard;
    }

    private static boolean isNews(Shop shop, @Nullable Boolean legacyConnectorActive) {
        return legacyConnectorActive != null && legacyConnectorActive != shop.legacyConnectorActive();
    }

    /** After the commit; a bell that is rung already for an earlier time hears nothing new. */
    private void ring(ShopCode shop, Stream<Recorded> recorded) {
        recorded.flatMap(each -> each.ringAt().stream()).sorted().distinct().forEach(at -> bell.ring(shop, at));
    }

    /**
     * A declaration with what Shopping Feed says of its order.
     *
     * @param instead what is answered if that could not be asked; null if the declaration can be recorded
     */
    private record LookedUp(Command command, @Nullable DeclarationResult instead) {}

    private LookedUp lookUp(Command command) {
        if (command.declaration().link() != null) {
            return new LookedUp(command, null);
        }
        Optional<Shop> shop = shops.find(command.order().shop());
        if (shop.isEmpty()) {
            return new LookedUp(command, new DeclarationResult.UnknownShop());
        }
        if (!needsLookUp(shop.get(), command)) {
            return new LookedUp(command, null);
        }
        return lookOrderUp
                .lookUp(shop.get(), command.order(), command.declaration())
                .fold(new LookUpResult.Cases<>(
                        found -> new LookedUp(command.linked(found), null),
                        notKnown -> new LookedUp(command, null),
                        limited -> unavailable(command, "Shopping Feed asks to wait"),
                        unauthorised -> unavailable(command, "Shopping Feed refuses the shop's token"),
                        unavailable -> unavailable(command, unavailable.what())));
    }

    private static LookedUp unavailable(Command command, String what) {
        return new LookedUp(command, new DeclarationResult.Unavailable(what));
    }

    private boolean needsLookUp(Shop shop, Command command) {
        boolean standsBy = command.legacyConnectorActive() == null
                ? shop.standsBy()
                : shop.withLegacyConnector(command.legacyConnectorActive()).standsBy();
        return !standsBy
                && books.orders().find(command.order()).filter(Order::isLinked).isEmpty();
    }
}
