package dev.relais.domain.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.relais.domain.shop.ShopCode;

/**
 * One execution of a process for one shop, with its figures and log lines. While it is open no other run of this process
 * works on this shop, on any node (R42); what it did is stored and the shop given free by {@link #finish} or, at the latest, by closing it.
 */
public final class ProcessRun implements AutoCloseable {

    private final UUID id;
    private final ProcessKind kind;
    private final ShopCode shop;
    private final Instant startedAt;
    private final ProcessRuns runs;
    private final Map<Figure, Integer> figures = new EnumMap<>(Figure.class);
    private final List<Duration> confirmations = new ArrayList<>();
    private final List<LogEntry> log = new ArrayList<>();
    private boolean asked;
    private volatile boolean isUnfinished;
    private volatile boolean isStored;

    public ProcessRun(UUID id, ProcessKind kind, ShopCode shop, Instant startedAt, ProcessRuns runs) {
        this.id = id;
        this.kind = kind;
        this.shop = shop;
        this.startedAt = startedAt;
        this.runs = runs;
    }

    public UUID id() {
        return id;
    }

    public ProcessKind kind() {
        return kind;
    }

    public ShopCode shop() {
        return shop;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public void count(Figure figure, int times) {
        figures.merge(figure, times, Integer::sum);
    }

    public int counted(Figure figure) {
        return figures.getOrDefault(figure, 0);
    }

    /** An update was confirmed so long after its shop had declared it. */
    public void confirmedAfter(Duration sinceDeclared) {
        confirmations.add(sinceDeclared);
    }

    /** How long what this run saw confirmed took since its declaration. */
    public List<Duration> confirmations() {
        return List.copyOf(confirmations);
    }

    /** Every figure, those that are 0 included. */
    public Map<Figure, Integer> figures() {
        Map<Figure, Integer> all = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            all.put(figure, counted(figure));
        }
        return Collections.unmodifiableMap(all);
    }

    public void log(LogEntry entry) {
        log.add(entry);
    }

    public List<LogEntry> log() {
        return List.copyOf(log);
    }

    /** True if the run counted or logged anything. */
    public boolean didSomething() {
        return !figures.isEmpty() || !log.isEmpty();
    }

    /** Somebody asked for this run, so that it is shown to them even if it found nothing to do. */
    public void wasAskedFor() {
        asked = true;
    }

    /** True if the run is kept to be looked at: it did something, or somebody asked for it. */
    public boolean isToBeShown() {
        return asked || didSomething();
    }

    /** Keeps the shop for this run a while longer; false if another run has taken it over meanwhile: stop working. */
    public boolean keep() {
        return runs.keep(this);
    }

    /** True once it has ended without that being stored. */
    public boolean isUnfinished() {
        return isUnfinished;
    }

    /**
     * Stores what the run did and gives its shop free in the transaction under way, which has to be its last: nothing that it counts or logs
     * from now on is kept. If that transaction comes to nothing, closing the run does it once more.
     */
    public void finish() {
        runs.finish(this);
    }

    /** For {@link ProcessRuns}: what the run did is stored for good. */
    public void wasStored() {
        isStored = true;
    }

    /** Finishes the run, unless that is stored already. */
    @Override
    public void close() {
        if (isStored) {
            return;
        }
        try {
            runs.finish(this);
        } catch (RuntimeException e) {
            isUnfinished = true;
            throw e;
        }
    }
}
