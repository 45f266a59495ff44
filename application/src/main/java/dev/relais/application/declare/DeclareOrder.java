package dev.relais.application.declare;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.fault.Failpoint;
import dev.relais.application.sync.Books;
import dev.relais.domain.chain.DeclarationConveyor;
import dev.relais.domain.chain.SaveTask;
import dev.relais.domain.chain.ShopBell;
import dev.relais.domain.change.ChangeReason;
import dev.relais.domain.change.Decision;
import dev.relais.domain.feed.LookUpResult;
import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.Shops;
import org.jspecify.annotations.Nullable;

/** Records the state a shop declares for an order and, in the same transaction, the work that comes of it (R01, R02). */
@Singleton
public class DeclareOrder {

    private final Shops shops;
    private final Books books;
    private final LookOrderUp lookOrderUp;
    private final ShopBell bell;
    private final InstantSource time;
    private final SaveTask saveTask;

    @Inject
    public DeclareOrder(Shops shops, Books books, LookOrderUp lookOrderUp, ShopBell bell, InstantSource time) {
        this.shops = shops;
        this.books = books;
        this.lookOrderUp = lookOrderUp;
        this.bell = bell;
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
    }

    /**
     * Returns when the change is durable; what is sent in real time is sent after that.
     *
     * @return {@link DeclarationResult.Unavailable}, and nothing stored, if Shopping Feed had to be asked about the order
     *     (R03) and could not be
     */
    public DeclarationResult declare(Command command) {
        Optional<Shop> shop = shops.find(command.order().shop());
        if (shop.isEmpty()) {
            return new DeclarationResult.UnknownShop();
        }
        if (!needsLookUp(shop.get(), command)) {
            return answer(command);
        }
        return lookOrderUp
                .lookUp(shop.get(), command.order(), command.declaration())
                .fold(new LookUpResult.Cases<>(
                        found -> answer(linked(command, found)),
                        notKnown -> answer(command),
                        limited -> new DeclarationResult.Unavailable("Shopping Feed asks to wait"),
                        unauthorised -> new DeclarationResult.Unavailable("Shopping Feed refuses the shop's token"),
                        unavailable -> new DeclarationResult.Unavailable(unavailable.what())));
    }

    private boolean needsLookUp(Shop shop, Command command) {
        boolean standsBy = command.legacyConnectorActive() == null
                ? shop.standsBy()
                : shop.withLegacyConnector(command.legacyConnectorActive()).standsBy();
        return command.declaration().link() == null
                && !standsBy
                && books.orders().find(command.order()).filter(Order::isLinked).isEmpty();
    }

    private static Command linked(Command command, LookUpResult.Found found) {
        return new Command(
                command.order(),
                command.declaration().linkedTo(found.link()),
                command.legacyConnectorActive(),
                command.by());
    }

    private DeclarationResult answer(Command command) {
        Optional<Recorded> recorded = record(command);
        Failpoint.hit("ingest.afterCommit");
        recorded.flatMap(each -> each.conveyor().ringAt())
                .ifPresent(at -> bell.ring(command.order().shop(), at));
        return recorded.<DeclarationResult>map(each -> answer(each.shop(), each.conveyor()))
                .orElseGet(DeclarationResult.UnknownShop::new);
    }

    record Recorded(Shop shop, DeclarationConveyor conveyor) {}

    @Transactional
    Optional<Recorded> record(Command command) {
        return shops.find(command.order().shop()).map(shop -> {
            Shop heard = hear(shop, command.legacyConnectorActive());
            Order before = books.orders().hold(command.order()).orElseGet(() -> Order.unknown(command.order()));
            DeclarationConveyor conveyor =
                    new DeclarationConveyor(heard, before, command.declaration(), command.by(), time.instant());
            saveTask.perform(conveyor);
            Failpoint.hit("ingest.beforeCommit");
            return new Recorded(heard, conveyor);
        });
    }

    private Shop hear(Shop shop, @Nullable Boolean legacyConnectorActive) {
        if (legacyConnectorActive == null || legacyConnectorActive == shop.legacyConnectorActive()) {
            return shop;
        }
        Shop heard = shop.withLegacyConnector(legacyConnectorActive);
        shops.change(heard);
        return heard;
    }

    private static DeclarationResult answer(Shop shop, DeclarationConveyor conveyor) {
        Decision decision = conveyor.decision();
        ChangeReason reason = decision.reason();
        boolean unregister = shop.asksToUnregisterLegacyConnector();
        return decision.fold(new Decision.Cases<DeclarationResult>(
                queue -> new DeclarationResult.Answer(
                        DeclarationResult.Outcome.QUEUED,
                        queue.operation(),
                        shop.isPaused() ? ChangeReason.SHOP_PAUSED : reason,
                        conveyor.saved(),
                        unregister),
                waiting -> new DeclarationResult.Answer(
                        DeclarationResult.Outcome.WAITING, waiting.operation(), reason, conveyor.saved(), unregister),
                ignore -> nothing(DeclarationResult.Outcome.IGNORED, reason, unregister),
                disregard -> nothing(DeclarationResult.Outcome.IGNORED, reason, unregister),
                unchanged -> nothing(DeclarationResult.Outcome.UNCHANGED, reason, unregister),
                fail -> new DeclarationResult.Answer(
                        DeclarationResult.Outcome.FAILED, fail.operation(), reason, Optional.empty(), unregister)));
    }

    private static DeclarationResult nothing(
            DeclarationResult.Outcome outcome, ChangeReason reason, boolean unregister) {
        return new DeclarationResult.Answer(outcome, null, reason, Optional.empty(), unregister);
    }
}
