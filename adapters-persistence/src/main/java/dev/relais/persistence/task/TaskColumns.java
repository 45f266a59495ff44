package dev.relais.persistence.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.ShoppingFeedLink;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.Cause;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.task.Wanted;
import dev.relais.persistence.order.LinkColumns;
import dev.relais.persistence.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads and writes the columns of order tasks. */
public final class TaskColumns {

    private TaskColumns() {}

    static OrderTask unsent(ResultSet row) throws SQLException {
        return new OrderTask(
                id(row, "id"),
                order(row),
                wanted(row),
                operation(row),
                Objects.requireNonNull(Sql.instant(row, "due_at"), "an unsent task is due at some time"),
                row.getInt("attempts"),
                Sql.instant(row, "first_tried_at"),
                row.getBoolean("held"));
    }

    /** A task in a request, with its order's link. */
    public static SentTask sent(ResultSet row) throws SQLException {
        ShoppingFeedLink link = Objects.requireNonNull(LinkColumns.read(row), "an order that was sent is linked");
        return new SentTask(
                id(row, "id"),
                order(row),
                link,
                wanted(row),
                new OrderOperation(
                        operation(row),
                        link.orderId(),
                        new Tracking(
                                row.getString("sent_number"), row.getString("sent_carrier"), row.getString("sent_url")),
                        row.getString("sent_reason")),
                row.getInt("attempts"),
                Sql.instant(row, "first_tried_at"),
                row.getObject("part_of") == null ? null : id(row, "part_of"));
    }

    /** Null if nothing is wanted of a shipment. */
    public static @Nullable String wantShip(Wanted wanted) {
        return wanted.ship() == null ? null : wanted.ship().word();
    }

    private static TaskId id(ResultSet row, String column) throws SQLException {
        return new TaskId(row.getObject(column, UUID.class));
    }

    private static OrderKey order(ResultSet row) throws SQLException {
        return OrderKey.of(row.getString("shop_code"), row.getString("order_ref"));
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        String ship = row.getString("want_ship");
        return new Wanted(ship == null ? null : Worded.of(Cause.class, ship), row.getBoolean("want_status_operation"));
    }

    private static Operation operation(ResultSet row) throws SQLException {
        return Worded.of(Operation.class, row.getString("operation"));
    }
}
