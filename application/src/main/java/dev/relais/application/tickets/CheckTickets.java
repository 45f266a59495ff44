package dev.relais.application.tickets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.fault.Failpoint;
import dev.relais.application.sync.Books;
import dev.relais.application.sync.RightOfWay;
import dev.relais.domain.chain.ActionChain;
import dev.relais.domain.chain.ReadTickets;
import dev.relais.domain.chain.SettleTickets;
import dev.relais.domain.chain.ShopBell;
import dev.relais.domain.chain.TicketsConveyor;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;
import dev.relais.domain.ticket.Batch;

/** Follows what was sent for a shop until its tickets say how it ended (R30 to R36). */
@Singleton
public class CheckTickets {

    private static final int MOST_AT_ONCE = 1000;

    /** Further ahead than the polling schedule ever looks. */
    private static final Duration ANY_TIME = Duration.ofDays(1);

    private final Shops shops;
    private final ProcessRuns runs;
    private final Books books;
    private final ShopBell bell;
    private final RightOfWay way;
    private final InstantSource time;
    private final ActionChain<TicketsConveyor> reading;
    private final ActionChain<TicketsConveyor> settling;

    @Inject
    public CheckTickets(
            Shops shops,
            ProcessRuns runs,
            Books books,
            ShoppingFeed shoppingFeed,
            ShopBell bell,
            RightOfWay way,
            InstantSource time) {
        this.shops = shops;
        this.runs = runs;
        this.books = books;
        this.bell = bell;
        this.way = way;
        this.time = time;
        this.reading = new ActionChain<>(List.of(new ReadTickets(shoppingFeed)));
        this.settling = new ActionChain<>(List.of(new SettleTickets(books.work(), books.lane())));
    }

    /**
     * Looks at the batches whose next look is due.
     *
     * @return the finished run with its figures; empty if a run of this shop is going on already (R42)
     */
    public Optional<ProcessRun> checkDue(ShopCode shop) {
        way.letPass();
        return worked(begin(shop, false, time.instant(), Duration.ZERO));
    }

    /**
     * R30: looks at every open batch now, because somebody asked; the run is shown even if it finds nothing to do (R41).
     * Answers as {@link #checkDue}.
     */
    public Optional<ProcessRun> checkNow(ShopCode shop) {
        return worked(begin(shop, true, time.instant(), ANY_TIME));
    }

    private Optional<ProcessRun> worked(Optional<Beginning> begun) {
        begun.ifPresent(this::work);
        return begun.map(Beginning::run);
    }

    private void work(Beginning beginning) {
        try (ProcessRun run = beginning.run()) {
            beginning.due().ifPresent(due -> look(run, due));
        }
    }

    /** What is to be looked at. */
    record Due(Shop shop, List<Batch> batches) {}

    /** A run and what it finds; empty if the shop is gone. */
    record Beginning(ProcessRun run, Optional<Due> due) {}

    /** Holds the shop and looks for what is due in one transaction; if nothing is, the run is finished in it. */
    @Transactional
    Optional<Beginning> begin(ShopCode code, boolean isAskedFor, Instant now, Duration ahead) {
        return runs.start(ProcessKind.TICKETS, code).map(run -> {
            if (isAskedFor) {
                run.wasAskedFor();
            }
            Optional<Due> due = due(code, now, ahead);
            if (due.map(found -> found.batches().isEmpty()).orElse(true)) {
                run.finish();
            }
            return new Beginning(run, due);
        });
    }

    private Optional<Due> due(ShopCode code, Instant now, Duration ahead) {
        return shops.find(code)
                .map(shop -> new Due(
                        shop,
                        books.lane().mayCall(code, now)
                                ? books.batches().dueForPoll(code, now.plus(ahead), MOST_AT_ONCE)
                                : List.of()));
    }

    private void look(ProcessRun run, Due due) {
        Iterator<Batch> batches = due.batches().iterator();
        boolean mayGoOn = true;
        while (mayGoOn && batches.hasNext()) {
            mayGoOn = look(run, due.shop(), batches.next(), batches.hasNext());
        }
    }

    /** The shop is kept before the result is noted, so that nothing comes between the lane's answer there and the next call (R25). */
    private boolean look(ProcessRun run, Shop shop, Batch batch, boolean isMoreDue) {
        TicketsConveyor conveyor = new TicketsConveyor(run, shop, batch, time.instant());
        reading.run(conveyor);
        Failpoint.hit("poll.afterResponse");
        way.letPass();
        boolean mayGoOn = settle(conveyor, isMoreDue && run.keep());
        Failpoint.hit("poll.afterRecord");
        conveyor.bells().forEach(at -> bell.ring(shop.code(), at));
        return mayGoOn;
    }

    /**
     * R25: whether the next batch may be looked at; a wait may have been announced to another process while the tickets of this one
     * were read. If not, the run is finished in the same transaction.
     */
    @Transactional
    boolean settle(TicketsConveyor conveyor, boolean goesOn) {
        settling.run(conveyor);
        boolean mayGoOn = goesOn
                && conveyor.goesOn()
                && books.lane().mayCall(conveyor.shop().code(), time.instant());
        if (!mayGoOn) {
            conveyor.run().finish();
        }
        return mayGoOn;
    }
}
