package dev.relais.application.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.mapping.MappingVersion;
import dev.relais.domain.mapping.MappingVersions;
import dev.relais.domain.shop.ShopCode;

/** Versions of mappings in memory. */
public final class InMemoryMappingVersions implements MappingVersions {

    private final Tables tables;

    InMemoryMappingVersions(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<MappingVersion> hold(ShopCode shop) {
        return latest(shop, 1).stream().findFirst();
    }

    @Override
    public void add(ShopCode shop, MappingVersion version) {
        List<MappingVersion> all = new ArrayList<>(tables.mappings.getOrDefault(shop, List.of()));
        all.add(0, version);
        tables.mappings.put(shop, List.copyOf(all));
    }

    @Override
    public List<MappingVersion> latest(ShopCode shop, int limit) {
        return tables.mappings.getOrDefault(shop, List.of()).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public boolean isAnyNotBy(String name) {
        return tables.mappings.values().stream()
                .flatMap(List::stream)
                .anyMatch(each -> !each.by().equals(name));
    }
}
