package dev.relais.application.fake;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.relais.domain.overview.AccessRefusals;
import dev.relais.domain.overview.RefusedAccess;
import dev.relais.domain.shop.ShopCode;

/** Whose access is refused, in memory. */
public final class InMemoryAccessRefusals implements AccessRefusals {

    private final Tables tables;

    InMemoryAccessRefusals(Tables tables) {
        this.tables = tables;
    }

    @Override
    public int count() {
        return tables.refused.size();
    }

    @Override
    public RefusedAccess summary(int shops, int most) {
        long waiting =
                tables.refused.stream().flatMap(tables::unsentOf).limit(most).count();
        List<RefusedAccess.RefusedShop> first = tables.refused.stream()
                .sorted()
                .limit(shops)
                .map(code -> new RefusedAccess.RefusedShop(
                        code, tables.shops.get(code).profile().name(), null))
                .toList();
        return new RefusedAccess(count(), (int) waiting, first);
    }

    @Override
    public Set<ShopCode> among(Collection<ShopCode> shops) {
        return shops.stream().filter(tables.refused::contains).collect(Collectors.toSet());
    }
}
