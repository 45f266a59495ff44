package dev.relais.persistence.ticket;

/** The statements about requests and the tasks they hold. */
final class BatchSql {

    static final String WRITE = """
            insert into batch (attempt, shop_code, operation, state, batch_id, sent_at, polls, next_poll_at, stuck, lease_until)
            values (?, ?, ?, ?, ?, cast(? as timestamptz), ?, cast(? as timestamptz), ?, ?)
            """;

    /** One rewrite a task (R20): a task that was unsent or in another request keeps when it was due; a part is new (R45). */
    static final String WRITE_TASKS = """
            insert into order_task as known (
                id, shop_code, order_ref, want_ship, want_status_operation, operation, attempts, first_tried_at, sent_number,
                sent_carrier, sent_url, sent_reason, part_of, attempt, due_at, held)
            select id, shop_code, order_ref, want_ship, want_status_operation, operation, attempts, first_tried_at, sent_number,
                   sent_carrier, sent_url, sent_reason, part_of, ?, ?, false
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as task (
                id, shop_code, order_ref, want_ship, want_status_operation, operation, attempts, first_tried_at, sent_number,
                sent_carrier, sent_url, sent_reason, part_of)
            on conflict (id) do update set
                want_ship             = excluded.want_ship,
                want_status_operation = excluded.want_status_operation,
                operation             = excluded.operation,
                attempts              = excluded.attempts,
                first_tried_at        = excluded.first_tried_at,
                sent_number           = excluded.sent_number,
                sent_carrier          = excluded.sent_carrier,
                sent_url              = excluded.sent_url,
                sent_reason           = excluded.sent_reason,
                part_of               = excluded.part_of,
                attempt               = excluded.attempt
            """;

    static final String REPLACE = """
            update batch set shop_code = ?, operation = ?, state = ?, batch_id = ?, sent_at = cast(? as timestamptz), polls = ?,
                             next_poll_at = cast(? as timestamptz), stuck = ?, lease_until = ?
            where attempt = ? and state = ?
            """;

    /** Served by order_task_of_batch, then the orders' key. */
    static final String TASKS_OF = """
            select t.id, t.shop_code, t.order_ref, t.want_ship, t.want_status_operation, t.operation, t.attempts,
                   t.first_tried_at, t.sent_number, t.sent_carrier, t.sent_url, t.sent_reason,
                   o.feed_order_id, o.channel, o.channel_reference, o.fulfilled_by, t.part_of
            from order_task t
            join shop_order o on o.shop_code = t.shop_code and o.order_ref = t.order_ref
            where t.attempt = ?
            order by t.id
            """;

    private static final String READ =
            "select attempt, shop_code, operation, state, batch_id, sent_at, polls, next_poll_at, stuck from batch ";

    static final String NEXT_READY = READ + "where shop_code = ? and state = 'READY' order by attempt limit 1";

    /** Served by batch_to_poll. */
    static final String DUE_FOR_POLL =
            READ + "where shop_code = ? and state = 'SENT' and next_poll_at <= ? order by next_poll_at limit ?";

    static final String SENDING = READ + "where shop_code = ? and state = 'SENDING' order by attempt limit ?";

    static final String UNCLEAR =
            READ + "where shop_code = ? and state = 'UNKNOWN' and lease_until <= ? order by attempt limit ?";

    /** Served by batch_by_id. */
    static final String OF_EARLIER =
            "select batch_id from batch where shop_code = ? and batch_id = any (?) and sent_at < ?";

    private BatchSql() {}
}
