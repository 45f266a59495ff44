package dev.relais.persistence.task;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.Cause;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.task.Wanted;
import org.jspecify.annotations.NullUnmarked;

/** An order task as it is stored: unsent while it has no attempt. */
@Entity
@Table(name = "order_task")
@NullUnmarked
public class OrderTaskRow {

    @Id
    UUID id;

    @Column(name = "shop_code")
    String shopCode;

    @Column(name = "order_ref")
    String orderRef;

    @Column(name = "want_ship")
    String wantShip;

    @Column(name = "want_status_operation")
    boolean wantStatusOperation;

    String operation;

    @Column(name = "due_at")
    Instant dueAt;

    int attempts;

    @Column(name = "first_tried_at")
    Instant firstTriedAt;

    boolean held;

    UUID attempt;

    @Column(name = "sent_number")
    String sentNumber;

    @Column(name = "sent_carrier")
    String sentCarrier;

    @Column(name = "sent_url")
    String sentUrl;

    @Column(name = "sent_reason")
    String sentReason;

    @Column(name = "part_of")
    UUID partOf;

    public UUID id() {
        return id;
    }

    /** A task that is in a request from its beginning, as a part of another is (R45). */
    public static OrderTaskRow begun(Instant due) {
        OrderTaskRow row = new OrderTaskRow();
        row.dueAt = due;
        return row;
    }

    void write(OrderTask task) {
        write(task.id(), task.order(), task.wanted(), task.next());
        dueAt = task.dueAt();
        held = task.held();
        attempts = task.attempts();
        firstTriedAt = task.firstTriedAt();
        attempt = null;
        sentNumber = null;
        sentCarrier = null;
        sentUrl = null;
        sentReason = null;
        partOf = null;
    }

    /** Writes a task that went into a request. */
    public void write(SentTask task, UUID request) {
        write(task.id(), task.order(), task.carried(), task.operation());
        attempts = task.attempts();
        firstTriedAt = task.firstTriedAt();
        attempt = request;
        sentNumber = task.sent().tracking().number();
        sentCarrier = task.sent().tracking().carrier();
        sentUrl = task.sent().tracking().url();
        sentReason = task.sent().cancelReason();
        partOf = task.partOf() == null ? null : task.partOf().value();
    }

    private void write(TaskId taskId, OrderKey order, Wanted wanted, Operation next) {
        id = taskId.value();
        shopCode = order.shop().value();
        orderRef = order.ref().value();
        wantShip = wanted.ship() == null ? null : wanted.ship().word();
        wantStatusOperation = wanted.statusOperation();
        operation = next.word();
    }

    OrderTask readUnsent() {
        return new OrderTask(
                new TaskId(id),
                OrderKey.of(shopCode, orderRef),
                wanted(wantShip, wantStatusOperation),
                Worded.of(Operation.class, operation),
                dueAt,
                attempts,
                firstTriedAt,
                held);
    }

    public static Wanted wanted(String ship, boolean statusOperation) {
        return new Wanted(ship == null ? null : Worded.of(Cause.class, ship), statusOperation);
    }
}
