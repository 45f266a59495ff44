package dev.relais.domain.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.Ticket;
import dev.relais.domain.ticket.UnclearRules;
import org.jspecify.annotations.Nullable;

/** Carries one request of which it is not known whether it was accepted (R29). */
public final class UnclearConveyor implements Conveyor {

    private final ProcessRun run;
    private final Shop shop;
    private final Batch batch;
    private final List<SentTask> tasks;
    private final Instant now;
    private final Map<TaskId, List<Ticket>> found = new HashMap<>();
    private final List<Instant> bells = new ArrayList<>();
    private @Nullable TicketsAnswer unanswered;

    public UnclearConveyor(ProcessRun run, Shop shop, Batch batch, List<SentTask> tasks, Instant now) {
        this.run = run;
        this.shop = shop;
        this.batch = batch;
        this.tasks = List.copyOf(tasks);
        this.now = now;
    }

    public ProcessRun run() {
        return run;
    }

    public Shop shop() {
        return shop;
    }

    public Batch batch() {
        return batch;
    }

    public List<SentTask> tasks() {
        return tasks;
    }

    public Instant now() {
        return now;
    }

    void found(SentTask task, List<Ticket> tickets) {
        found.put(task.id(), List.copyOf(tickets));
    }

    /** The batches that the found tickets name. */
    Set<BatchId> namedBatches() {
        return found.values().stream()
                .flatMap(List::stream)
                .flatMap(ticket -> UnclearRules.batchOf(ticket).stream())
                .collect(Collectors.toSet());
    }

    /** R29: the tickets of requests that left before this one say nothing about it. */
    void leaveOut(Set<BatchId> earlier) {
        found.replaceAll((task, tickets) -> tickets.stream()
                .filter(ticket ->
                        UnclearRules.batchOf(ticket).filter(earlier::contains).isEmpty())
                .toList());
    }

    List<Ticket> ticketsOf(SentTask task) {
        return found.getOrDefault(task.id(), List.of());
    }

    /** The API did not say; nothing is resolved, and what the answer asks for is heeded. */
    void unanswered(TicketsAnswer answer) {
        unanswered = answer;
    }

    Optional<TicketsAnswer> unanswered() {
        return Optional.ofNullable(unanswered);
    }

    void ringAt(Optional<Instant> bell) {
        bell.ifPresent(bells::add);
    }

    /** When to ring the shop's bell, after the commit. */
    public List<Instant> bells() {
        return List.copyOf(bells);
    }

    @Override
    public String load() {
        long known =
                found.values().stream().filter(tickets -> !tickets.isEmpty()).count();
        return "unclear request " + batch.attempt() + " of " + tasks.size() + " orders, tickets found for " + known;
    }

    @Override
    public void log(LogLevel level, String message) {
        run.log(new LogEntry(now, level, message));
    }
}
