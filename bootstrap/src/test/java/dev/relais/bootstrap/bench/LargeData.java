package dev.relais.bootstrap.bench;

import java.util.List;

import dev.relais.bootstrap.fixture.Postgres;

/**
 * What a few busy months leave behind: a million orders, half of them of one shop, on three channels, with their timelines; fifty
 * thousand open failures, as many closed ones, fifty thousand orders unsent and thirty thousand sent and not confirmed.
 */
final class LargeData {

    static final int ORDERS = 1_000_000;
    static final int FAILURES = 50_000;

    /** Which shop an order belongs to: every other to the first, the rest to the others in turn. */
    private static final String SHOP =
            "(array[%1$s])[case when n %% 2 = 0 then 1 else 2 + (n / 2) %% (array_length(array[%1$s], 1) - 1) end]";

    private static final String ORDER_ROWS = """
            insert into shop_order (shop_code, order_ref, status, tracking_number, tracking_carrier, tracking_url, feed_order_id,
                                    channel, channel_key, channel_reference, fulfilled_by, placed_at, changed_at, shipped_sent,
                                    declared_at, version, last_operation, last_outcome, last_reason, last_message, last_ended_at)
            select %1$s, 'B-' || n, case when n %% 20 < 2 then '3' else '4' end, '6A' || n, 'Colissimo', '', 10000000 + n,
                   (array['Amazon', 'CDiscount', 'ManoMano'])[1 + n %% 3], (array['amazon', 'cdiscount', 'manomano'])[1 + n %% 3],
                   'R-' || n, 'store', now() - interval '91 days' * n / %2$d, now() - interval '90 days' * n / %2$d, n %% 20 > 1,
                   now() - interval '90 days' * n / %2$d, 1,
                   case when n %% 20 > 1 then 'ship' end,
                   case when n %% 20 = 2 then 'failed' when n %% 20 > 2 then 'succeeded' end,
                   case when n %% 20 = 2 then (array['ticket_failed', 'request_refused', 'tracking_number_missing', 'no_answer'])[1 + n / 20 %% 4] end,
                   case when n %% 20 = 2 then 'Carrier not accepted' else '' end,
                   case when n %% 20 > 1 then now() - interval '90 days' * n / %2$d + interval '40 seconds' end
            from generate_series(1, %2$d) n
            """;

    private static final String EVENT_ROWS = """
            insert into order_event (id, shop_code, order_ref, at, kind, operation, outcome, reason, detail_names, detail_values)
            select nextval('order_event_id') * 50 + step, shop_code, order_ref, declared_at + interval '20 seconds' * step,
                   (array['declared', 'sent', 'ended'])[1 + step], case when step > 0 then 'ship' end,
                   case when step = 2 then coalesce(last_outcome, 'succeeded') end, case when step = 2 then last_reason end, '{}', '{}'
            from shop_order, generate_series(0, 2) step
            where last_outcome is not null or step = 0
            """;

    private static final String FAILURE_ROWS = """
            insert into failure (id, shop_code, order_ref, operation, outcome, reason, message, at, channel, closed_at)
            select nextval('failure_id'), shop_code, order_ref, case when closed then 'cancel' else 'ship' end, 'failed', last_reason,
                   last_message, last_ended_at, channel, case when closed then last_ended_at end
            from shop_order, (values (false), (true)) twice (closed) where last_outcome = 'failed'
            """;

    private static final String BATCH_ROWS = """
            insert into batch (attempt, shop_code, operation, state, batch_id, sent_at, polls, next_poll_at, lease_until, stuck)
            select gen_random_uuid(), %1$s, 'ship', 'SENT', 'b' || n, now() - interval '1 minute', 1, now() + interval '1 day',
                   now() + interval '1 day', false
            from generate_series(1, 300) n
            """;

    private static final String SENT_ROWS = """
            insert into order_task (id, shop_code, order_ref, want_status_operation, operation, due_at, attempts, held, attempt,
                                    sent_number, sent_carrier, sent_url, sent_reason)
            select gen_random_uuid(), o.shop_code, o.order_ref, true, 'ship', o.declared_at, 1, false, b.attempt, o.tracking_number,
                   o.tracking_carrier, '', ''
            from (select *, row_number() over (partition by shop_code order by order_ref) r from shop_order
                  where last_outcome is null and right(order_ref, 1) in ('0', '1') and feed_order_id %% 3 = 0) o
            join (select *, row_number() over (partition by shop_code) r, count(*) over (partition by shop_code) c from batch) b
              on b.shop_code = o.shop_code and b.r = 1 + o.r %% b.c
            """.replace("%%", "%");

    private static final String UNSENT_ROWS = """
            insert into order_task (id, shop_code, order_ref, want_ship, want_status_operation, operation, due_at, attempts, held)
            select gen_random_uuid(), shop_code, order_ref, 'status_changed', true, 'ship', declared_at, 0, false
            from shop_order o
            where last_outcome is null and feed_order_id % 3 <> 0 and feed_order_id % 4 < 3
            """;

    private static final String ACTIVITY_ROWS = """
            insert into audit_entry (id, at, actor, address, activity, shop_code, subject, before, after)
            select nextval('audit_entry_id'), now() - interval '90 days' * (100000 - n) / 100000, 'admin', '127.0.0.1',
                   (array['shop_changed', 'mapping_changed', 'key_issued'])[1 + n % 3], null, 'something', 'before', 'after'
            from generate_series(1, 100000) n
            """;

    private static final String RUN_ROWS = """
            insert into process_run (id, shop_code, kind, started_at, finished_at, requests, sent, succeeded, failed, withdrawn,
                                     postponed, unknown)
            select gen_random_uuid(), %1$s, (array['sync', 'tickets'])[1 + n %% 2], now() - interval '30 days' * n / 200000,
                   now() - interval '30 days' * n / 200000 + interval '1 second', 1, 100, 100, 0, 0, 0, 0
            from generate_series(1, 200000) n
            """;

    private static final String LOG_ROWS = """
            insert into process_log (id, run_id, shop_code, at, level, message, order_ref)
            select nextval('process_log_id') * 50 + line, id, shop_code, started_at, (array['INFO', 'WARNING'])[1 + line % 2],
                   'something that is worth a line', null
            from process_run, generate_series(0, 1) line
            """;

    private static final String HOUR_ROWS = """
            insert into hourly_figure (scope, hour, sent, succeeded, failed)
            select scope, date_trunc('hour', now()) - interval '1 hour' * n, 500, 480, 20
            from generate_series(0, 719) n,
                 (select unnest(array[%1$s]) union all select '*' || part from generate_series(0, 3) part) scopes (scope)
            """;

    private static final String DURATION_ROWS = """
            insert into hourly_duration (scope, hour, minutes, orders)
            select scope, hour, minutes, 100 from hourly_figure, unnest(array[1, 2, 5, 15]) minutes
            """;

    private LargeData() {}

    /** Fills the tables for these shops, of which the first is the big one. */
    static void fill(Postgres postgres, List<String> shops) {
        String codes = "'" + String.join("', '", shops) + "'";
        String shop = SHOP.formatted(codes);
        for (String statement : List.of(
                ORDER_ROWS.formatted(shop, ORDERS),
                EVENT_ROWS,
                FAILURE_ROWS,
                BATCH_ROWS.formatted(shop),
                SENT_ROWS,
                UNSENT_ROWS,
                ACTIVITY_ROWS,
                RUN_ROWS.formatted(shop),
                LOG_ROWS,
                HOUR_ROWS.formatted(codes),
                DURATION_ROWS,
                "vacuum analyze")) {
            postgres.execute(statement);
        }
    }
}
