package dev.relais.persistence.task;

/**
 * The statements that find, hold and store unsent work, many rows at a time. A task without a request has no number it was sent with;
 * which of the two is asked for says which index answers, see V024.
 */
final class TaskSql {

    private static final String READ = """
            select t.id, t.shop_code, t.order_ref, t.want_ship, t.want_status_operation, t.operation, t.due_at, t.attempts,
                   t.first_tried_at, t.held
            from order_task t
            where t.shop_code = ? and t.order_ref = any (?) and t.attempt is null
            """;

    /** Served by order_task_unsent. */
    static final String UNSENT_OF = READ;

    static final String STILL_DUE = READ + " and t.operation = ? and t.due_at <= ? order by t.due_at, t.id";

    /** Served by order_task_due_for: the first row of each operation's. */
    static final String MOST_URGENT = """
            select each.operation
            from (values ('ship'), ('cancel'), ('refund'), ('deliver')) as each (operation)
            cross join lateral (
                select due_at, id from order_task
                where shop_code = ? and operation = each.operation and sent_number is null and due_at <= ?
                order by due_at, id limit 1) as first
            order by first.due_at, first.id limit 1
            """;

    /**
     * Served by order_task_due_for, then the orders' key. Holds the orders, because an order's row is what everybody holds before
     * changing its task; orders that somebody else holds are passed over, among the first thousand. That bound keeps the plan the same
     * at any depth of the queue: without it the database plans each claim of a long queue anew, which takes longer than the claim, and
     * reads all orders of a shop that its statistics do not know yet.
     */
    static final String HOLD_DUE_ORDERS = """
            select o.order_ref from (
                select shop_code, order_ref, due_at, id from order_task
                where shop_code = ? and operation = ? and sent_number is null and due_at <= ?
                order by due_at, id limit 1000) t
            join shop_order o on o.shop_code = t.shop_code and o.order_ref = t.order_ref
            order by t.due_at, t.id limit ?
            for no key update of o skip locked
            """;

    /**
     * R21, R29: for each order the latest time one of its open requests was sent, or the time given. Served by order_task_sent, and by no
     * other index however old the statistics are: each task sent has its request, but a join that says so would be answered from
     * order_task_of_batch.
     */
    static final String OPEN_SINCE = """
            select t.order_ref,
                   max(case when b.state = 'UNKNOWN' then cast(? as timestamptz) else coalesce(b.sent_at, b.lease_until) end)
                       as since
            from order_task t left join batch b on b.attempt = t.attempt
            where t.shop_code = ? and t.order_ref = any (?) and t.sent_number is not null
            group by t.order_ref
            """;

    /** Served by order_task_unsent, as far as the question goes. */
    static final String COUNT_UNSENT = """
            select count(*) from (
                select 1 from order_task where shop_code = ? and attempt is null limit ?) unsent
            """;

    /** Whatever request it was in, a task that is saved is unsent. */
    private static final String SAVE = """
            insert into order_task (
                id, shop_code, order_ref, want_ship, want_status_operation, operation, due_at, attempts, first_tried_at, held)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
                want_ship             = excluded.want_ship,
                want_status_operation = excluded.want_status_operation,
                operation             = excluded.operation,
                due_at                = excluded.due_at,
                attempts              = excluded.attempts,
                first_tried_at        = excluded.first_tried_at,
                held                  = excluded.held,
                attempt               = null,
                sent_number           = null,
                sent_carrier          = null,
                sent_url              = null,
                sent_reason           = null,
                part_of               = null
            """;

    static final String REMOVE = "delete from order_task where id = any (?)";

    /** Keeps the lane no later than the tasks; touches the row only if it would be later. */
    private static final String LANE_DUE = """
            update lane set next_due = ?
            where shop_code = ? and (next_due is null or next_due > ?)
            """;

    /** Tasks of one shop and its lane, in one round trip. */
    static final String SAVE_BEFORE_LANE = SAVE + ";\n" + LANE_DUE;

    private TaskSql() {}
}
