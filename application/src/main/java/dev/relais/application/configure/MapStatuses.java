package dev.relais.application.configure;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.audit.Audit;
import dev.relais.application.audit.Described;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.Shops;
import dev.relais.domain.shop.StatusMapping;

/** Replaces a shop's status mapping; what is unsent is decided by the new one when its turn comes (R09, R18). */
@Singleton
public class MapStatuses {

    private final Shops shops;
    private final Audit audit;

    @Inject
    public MapStatuses(Shops shops, Audit audit) {
        this.shops = shops;
        this.audit = audit;
    }

    /** What became of a mapping. */
    public sealed interface Result {

        <T> T fold(Cases<T> cases);

        /** It is in force. */
        record Mapped(StatusMapping mapping) implements Result {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.mapped().apply(this);
            }
        }

        /** R09: these statuses stand under more than one operation; nothing was stored. */
        record MappedTwice(SortedSet<ShopStatus> statuses) implements Result {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.mappedTwice().apply(this);
            }
        }

        /** There is no shop of that code. */
        record UnknownShop() implements Result {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.unknownShop().apply(this);
            }
        }

        /** One function for each of the three; this is how a result is taken apart. */
        record Cases<T>(
                Function<Mapped, T> mapped,
                Function<MappedTwice, T> mappedTwice,
                Function<UnknownShop, T> unknownShop) {}
    }

    @Transactional
    public Result map(ShopCode code, Map<Operation, SortedSet<ShopStatus>> statuses) {
        Optional<Shop> known = shops.find(code);
        if (known.isEmpty()) {
            return new Result.UnknownShop();
        }
        SortedSet<ShopStatus> twice = StatusMapping.mappedTwice(statuses);
        if (!twice.isEmpty()) {
            return new Result.MappedTwice(twice);
        }
        StatusMapping mapping = new StatusMapping(statuses);
        shops.map(code, mapping);
        audit.changed(
                Activity.MAPPING_CHANGED, code, Described.mapping(known.get().mapping()), Described.mapping(mapping));
        return new Result.Mapped(mapping);
    }
}
