package dev.relais.application.declare;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.declare.DeclareOrder.Command;
import dev.relais.application.fault.Failpoint;
import dev.relais.application.sync.Books;
import dev.relais.domain.chain.DeclarationsConveyor;
import dev.relais.domain.chain.DeclarationsConveyor.Declared;
import dev.relais.domain.chain.DeclarationsConveyor.Followed;
import dev.relais.domain.chain.SaveTask;
import dev.relais.domain.change.ChangeReason;
import dev.relais.domain.change.Decision;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.Shops;
import org.jspecify.annotations.Nullable;

/** Stores declarations of one shop with what follows from each, in one transaction: all of them or none. */
@Singleton
public class RecordDeclarations {

    private final Shops shops;
    private final InstantSource time;
    private final SaveTask saveTask;

    @Inject
    public RecordDeclarations(Shops shops, Books books, InstantSource time) {
        this.shops = shops;
        this.time = time;
        this.saveTask = new SaveTask(books.work());
    }

    /**
     * What became of a declaration.
     *
     * @param ringAt when to ring the shop's bell; empty if there is nothing to send now
     */
    public record Recorded(DeclarationResult.Answer answer, Optional<Instant> ringAt) {}

    /** What became of each, in the same order; nothing if the shop is not there (any more). */
    @Transactional
    public List<Recorded> record(List<Command> commands) {
        Optional<Shop> found = shops.find(commands.get(0).order().shop());
        if (found.isEmpty()) {
            return List.of();
        }
        List<Recorded> recorded = new ArrayList<>();
        Shop shop = found.get();
        for (int from = 0; from < commands.size(); ) {
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
        List<Declared> declared = commands.stream()
                .map(each -> new Declared(each.order(), each.declaration(), each.by()))
                .toList();
        DeclarationsConveyor conveyor = new DeclarationsConveyor(shop, declared, time.instant());
        saveTask.perform(conveyor);
        return conveyor.followed().stream()
                .map(each -> new Recorded(answer(shop, each), each.ringAt()))
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

    private static DeclarationResult.Answer answer(Shop shop, Followed followed) {
        Decision decision = followed.decision();
        ChangeReason reason = decision.reason();
        boolean unregister = shop.asksToUnregisterLegacyConnector();
        return decision.fold(new Decision.Cases<DeclarationResult.Answer>(
                queue -> new DeclarationResult.Answer(
                        DeclarationResult.Outcome.QUEUED,
                        queue.operation(),
                        shop.isPaused() ? ChangeReason.SHOP_PAUSED : reason,
                        followed.saved(),
                        unregister),
                waiting -> new DeclarationResult.Answer(
                        DeclarationResult.Outcome.WAITING, waiting.operation(), reason, followed.saved(), unregister),
                ignore -> nothing(DeclarationResult.Outcome.IGNORED, reason, unregister),
                disregard -> nothing(DeclarationResult.Outcome.IGNORED, reason, unregister),
                unchanged -> nothing(DeclarationResult.Outcome.UNCHANGED, reason, unregister),
                fail -> new DeclarationResult.Answer(
                        DeclarationResult.Outcome.FAILED, fail.operation(), reason, Optional.empty(), unregister)));
    }

    private static DeclarationResult.Answer nothing(
            DeclarationResult.Outcome outcome, ChangeReason reason, boolean unregister) {
        return new DeclarationResult.Answer(outcome, null, reason, Optional.empty(), unregister);
    }
}
