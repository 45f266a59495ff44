package dev.relais.application.configure;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.audit.Audit;
import dev.relais.application.audit.Described;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.CurrentActor;
import dev.relais.domain.mapping.MappingVersion;
import dev.relais.domain.mapping.MappingVersions;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.Shops;
import dev.relais.domain.shop.StatusMapping;

/**
 * Replaces a shop's status mapping; what is unsent is decided by the new one when its turn comes (R09, R18). Each mapping that is
 * saved stays as a version, and nobody undoes unseen what somebody else saved meanwhile.
 */
@Singleton
public class MapStatuses {

    private final Shops shops;
    private final MappingVersions versions;
    private final Audit audit;
    private final CurrentActor current;
    private final InstantSource time;

    @Inject
    public MapStatuses(Shops shops, MappingVersions versions, Audit audit, CurrentActor current, InstantSource time) {
        this.shops = shops;
        this.versions = versions;
        this.audit = audit;
        this.current = current;
        this.time = time;
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

        /** Somebody saved this version meanwhile; nothing was stored. */
        record ChangedMeanwhile(MappingVersion latest) implements Result {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.changedMeanwhile().apply(this);
            }
        }

        /** There is no shop of that code. */
        record UnknownShop() implements Result {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.unknownShop().apply(this);
            }
        }

        /** One function for each of the four; this is how a result is taken apart. */
        record Cases<T>(
                Function<Mapped, T> mapped,
                Function<MappedTwice, T> mappedTwice,
                Function<ChangedMeanwhile, T> changedMeanwhile,
                Function<UnknownShop, T> unknownShop) {}
    }

    /** Whatever the mapping was before. */
    @Transactional
    public Result map(ShopCode code, Map<Operation, SortedSet<ShopStatus>> statuses) {
        return map(code, statuses, OptionalInt.empty());
    }

    /** Only if this is still the latest version; 0 if none was there. */
    @Transactional
    public Result map(ShopCode code, Map<Operation, SortedSet<ShopStatus>> statuses, int seen) {
        return map(code, statuses, OptionalInt.of(seen));
    }

    private Result map(ShopCode code, Map<Operation, SortedSet<ShopStatus>> statuses, OptionalInt seen) {
        Optional<MappingVersion> latest = versions.hold(code);
        Optional<Shop> known = shops.find(code);
        if (known.isEmpty()) {
            return new Result.UnknownShop();
        }
        if (latest.isPresent() && seen.isPresent() && latest.get().number() != seen.getAsInt()) {
            return new Result.ChangedMeanwhile(latest.get());
        }
        SortedSet<ShopStatus> twice = StatusMapping.mappedTwice(statuses);
        if (!twice.isEmpty()) {
            return new Result.MappedTwice(twice);
        }
        return store(known.get(), new StatusMapping(statuses), latest);
    }

    private Result store(Shop shop, StatusMapping mapping, Optional<MappingVersion> latest) {
        String by = current.actor().name();
        boolean isSaid = latest.filter(
                        each -> each.by().equals(by) && each.mapping().equals(mapping))
                .isPresent();
        if (!isSaid) {
            int number = latest.map(MappingVersion::number).orElse(0) + 1;
            versions.add(shop.code(), new MappingVersion(number, mapping, by, time.instant()));
        }
        shops.map(shop.code(), mapping);
        audit.changed(
                Activity.MAPPING_CHANGED, shop.code(), Described.mapping(shop.mapping()), Described.mapping(mapping));
        return new Result.Mapped(mapping);
    }
}
