package dev.relais.domain.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import dev.relais.domain.fixture.AShop;
import dev.relais.domain.fixture.ATask;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.order.Orders;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.Batches;

/** What every storage contract needs of the storage under test. Each test works on a shop of its own. */
public abstract class StorageContract {

    private final AShop madeUp =
            AShop.aShop().called("shop-" + UUID.randomUUID()).inBatch();
    private boolean known;

    protected abstract Storage storage();

    protected final void inTransaction(Runnable work) {
        storage().inTransaction(work);
    }

    protected final void shopExists(Shop shop) {
        storage().shopExists(shop);
    }

    protected final Orders orders() {
        return storage().orders();
    }

    protected final OrderTasks tasks() {
        return storage().tasks();
    }

    protected final Batches batches() {
        return storage().batches();
    }

    /** A shop that is there for this test alone. */
    protected final Shop shop() {
        Shop shop = madeUp.build();
        if (!known) {
            known = true;
            shopExists(shop);
        }
        return shop;
    }

    protected final AShop madeUp() {
        return madeUp;
    }

    /** What the work answers, read in a transaction of its own. */
    protected final <T> T read(Supplier<T> work) {
        List<T> answer = new ArrayList<>();
        inTransaction(() -> answer.add(work.get()));
        return answer.get(0);
    }

    /** An order of the shop, in the declared state and stored. */
    protected final AnOrder stored(String ref) {
        AnOrder order = AnOrder.anOrder(ref).of(shop().code().value()).declared("4", "T-" + ref);
        inTransaction(() -> orders().save(order.build()));
        return order;
    }

    /** The same of a status of its own. */
    protected final AnOrder stored(String ref, String status, String number) {
        AnOrder order = AnOrder.anOrder(ref).of(shop().code().value()).declared(status, number);
        inTransaction(() -> orders().save(order.build()));
        return order;
    }

    protected final OrderTask saved(ATask task) {
        OrderTask built = task.build();
        inTransaction(() -> tasks().save(built));
        return built;
    }

    /** A task that travels with this request, which is written down with it. */
    protected final SentTask travelling(AnOrder order, Batch batch, Instant leaseUntil) {
        ATask task = ATask.about(order);
        OrderTask unsent = saved(task);
        SentTask template = task.sent();
        SentTask sent = new SentTask(
                unsent.id(),
                template.order(),
                template.link(),
                template.carried(),
                template.sent(),
                template.attempts(),
                template.firstTriedAt(),
                null);
        inTransaction(() -> batches().write(batch, List.of(sent), leaseUntil));
        return sent;
    }
}
