package dev.relais.domain.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.feed.SendResult;
import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.SyncMode;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.Batch;
import org.jspecify.annotations.Nullable;

/** Carries one request of a shop, from the tasks that are due to what became of them. */
public final class SyncConveyor implements Conveyor {

    private final ProcessRun run;
    private final Shop shop;
    private final Instant now;
    private final List<Instant> bells = new ArrayList<>();
    private @Nullable Operation operation;
    private List<OrderTask> due = List.of();
    private @Nullable Batch batch;
    private List<SentTask> tasks = List.of();
    private @Nullable SendResult result;
    private boolean goesOn;

    public SyncConveyor(ProcessRun run, Shop shop, Instant now) {
        this.run = run;
        this.shop = shop;
        this.now = now;
    }

    public ProcessRun run() {
        return run;
    }

    public Shop shop() {
        return shop;
    }

    /** When this round began. */
    public Instant now() {
        return now;
    }

    /**
     * R16: by when a task has to be due to go with this run. What a shop that sends in batches declares while its run goes on is left
     * to the next one, so that requests are full.
     */
    Instant takesWhatIsDueBy() {
        return shop.settings().mode() == SyncMode.BATCH ? run.startedAt() : now;
    }

    void claimed(Operation turn, List<OrderTask> claimed) {
        operation = turn;
        due = List.copyOf(claimed);
        goesOn = !claimed.isEmpty();
    }

    List<OrderTask> due() {
        return due;
    }

    /** The operation whose turn it is. */
    Operation operation() {
        return Optional.ofNullable(operation).orElseThrow(() -> new IllegalStateException("Nothing was claimed yet"));
    }

    void prepared(Batch written, List<SentTask> handedOver) {
        batch = written;
        tasks = List.copyOf(handedOver);
        goesOn = true;
    }

    Optional<Batch> batch() {
        return Optional.ofNullable(batch);
    }

    List<SentTask> tasks() {
        return tasks;
    }

    void answered(SendResult answer) {
        result = answer;
    }

    Optional<SendResult> result() {
        return Optional.ofNullable(result);
    }

    /** Sending for this shop ends for now: a limit, a refused token or an API that is down. */
    void stopSending() {
        goesOn = false;
    }

    /** True if another round may find more to send. */
    public boolean goesOn() {
        return goesOn;
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
        if (result != null) {
            return result.toString();
        }
        if (batch != null) {
            return "request " + batch.attempt() + ", " + batch.operation().word() + " of " + tasks.size() + " orders";
        }
        return operation == null ? "nothing yet" : due.size() + " tasks due for " + operation.word();
    }

    /** R27: that the token was refused stops the shop's sending until somebody does something. */
    @Override
    public LogLevel importance() {
        return result instanceof SendResult.Unauthorised ? LogLevel.WARNING : LogLevel.INFO;
    }

    @Override
    public void log(LogLevel level, String message) {
        run.log(new LogEntry(now, level, message));
    }

    /** As {@link #log(LogLevel, String)}, about one order. */
    void log(OrderKey order, LogLevel level, String message) {
        run.log(new LogEntry(now, level, message, order.ref()));
    }
}
