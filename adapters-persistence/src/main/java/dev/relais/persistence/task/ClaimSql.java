package dev.relais.persistence.task;

/** The statements that find and hold unsent work. */
final class ClaimSql {

    /** Served by order_task_due: the first row of the shop's due tasks. */
    static final String MOST_URGENT = """
            select operation from order_task
            where shop_code = :shop and attempt is null and due_at <= :now
            order by due_at, id limit 1
            """;

    /**
     * Served by order_task_due_for. Holds the orders, because an order's row is what everybody holds before changing its
     * task; orders that somebody else holds are passed over.
     */
    static final String HOLD_DUE_ORDERS = """
            select o.order_ref from order_task t
            join shop_order o on o.shop_code = t.shop_code and o.order_ref = t.order_ref
            where t.shop_code = :shop and t.operation = :operation and t.attempt is null and t.due_at <= :now
            order by t.due_at, t.id limit :limit
            for update of o skip locked
            """;

    /** R21: for each order the latest time one of its open requests was sent. Served by order_task_sent. */
    static final String OPEN_SINCE = """
            select t.order_ref, max(coalesce(b.sent_at, b.lease_until))
            from order_task t join batch b on b.attempt = t.attempt
            where t.shop_code = :shop and t.order_ref in (:refs) and t.attempt is not null
            group by t.order_ref
            """;

    /** Keeps the lane no later than the task; touches the row only if it would be later. */
    static final String LANE_DUE = """
            update lane set next_due = :due
            where shop_code = :shop and (next_due is null or next_due > :due)
            """;

    private ClaimSql() {}
}
