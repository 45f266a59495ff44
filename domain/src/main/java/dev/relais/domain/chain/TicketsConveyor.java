package dev.relais.domain.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.ticket.Batch;
import org.jspecify.annotations.Nullable;

/** Carries one batch of a shop from its tickets to what became of its tasks. */
public final class TicketsConveyor implements Conveyor {

    private final ProcessRun run;
    private final Shop shop;
    private final Batch batch;
    private final Instant now;
    private final List<Instant> bells = new ArrayList<>();
    private @Nullable TicketsAnswer answer;
    private int ended;
    private boolean goesOn = true;

    public TicketsConveyor(ProcessRun run, Shop shop, Batch batch, Instant now) {
        this.run = run;
        this.shop = shop;
        this.batch = batch;
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

    /** When this round began. */
    public Instant now() {
        return now;
    }

    void answered(TicketsAnswer read) {
        answer = read;
    }

    TicketsAnswer answer() {
        return Optional.ofNullable(answer).orElseThrow(() -> new IllegalStateException("No tickets were read yet"));
    }

    void ended(int tasks) {
        ended += tasks;
    }

    /** Nothing more is asked for this shop for now. */
    void stopAsking() {
        goesOn = false;
    }

    /** True if the shop's other batches may be looked at. */
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
        if (answer == null) {
            return "batch " + batch.batchId();
        }
        return "batch " + batch.batchId() + ", "
                + answer.fold(new TicketsAnswer.Cases<>(
                        read -> read.tickets().size() + " tickets, " + ended + " tasks ended",
                        TicketsAnswer.RateLimited::toString,
                        TicketsAnswer.Unauthorised::toString,
                        TicketsAnswer.NotKnown::toString,
                        TicketsAnswer.Unreadable::toString));
    }

    /** R27: that the token was refused stops the shop's questions until somebody does something. */
    @Override
    public LogLevel importance() {
        return answer instanceof TicketsAnswer.Unauthorised ? LogLevel.WARNING : LogLevel.INFO;
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
