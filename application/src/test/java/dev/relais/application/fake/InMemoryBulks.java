package dev.relais.application.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.relais.domain.bulk.Bulk;
import dev.relais.domain.bulk.Bulks;

/** Work on many failures, in memory; one caller at a time. */
public final class InMemoryBulks implements Bulks {

    private final Map<UUID, Bulk> bulks = new LinkedHashMap<>();

    @Override
    public void add(Bulk bulk) {
        bulks.put(bulk.id(), bulk);
    }

    @Override
    public Optional<Bulk> find(UUID id) {
        return Optional.ofNullable(bulks.get(id));
    }

    @Override
    public List<Bulk> latest(int limit) {
        List<Bulk> latest = new ArrayList<>(bulks.values());
        latest.sort(Comparator.comparing(Bulk::startedAt).reversed());
        return latest.stream().limit(limit).toList();
    }

    @Override
    public Optional<Bulk> holdNext() {
        return bulks.values().stream().filter(Bulk::isRunning).findFirst();
    }

    @Override
    public boolean isAnyRunning() {
        return holdNext().isPresent();
    }

    @Override
    public void save(Bulk bulk) {
        Bulk known = bulks.get(bulk.id());
        bulks.put(bulk.id(), known.isRunning() ? bulk : bulk.ended(known.state(), known.endedAt()));
    }

    @Override
    public boolean stop(Bulk stopped) {
        boolean wasRunning = bulks.get(stopped.id()).isRunning();
        if (wasRunning) {
            bulks.put(stopped.id(), stopped);
        }
        return wasRunning;
    }
}
