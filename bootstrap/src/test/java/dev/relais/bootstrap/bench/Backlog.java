package dev.relais.bootstrap.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import dev.relais.bootstrap.fixture.ARelais;

/** Orders that wait to be sent, put into the database as a shop's declarations would have left them. */
final class Backlog {

    private static final AtomicLong NEXT = new AtomicLong(1_000_000);

    private static final String ORDERS = """
            insert into shop_order (shop_code, order_ref, status, tracking_number, tracking_carrier, tracking_url, feed_order_id,
                                    channel, channel_key, channel_reference, fulfilled_by, placed_at, changed_at, shipped_sent,
                                    declared_at, version)
            select (array[%1$s])[1 + n %% %2$d], 'Q-' || n, '4', '6A' || n, 'Colissimo', '', n, 'Amazon', 'amazon', 'R-' || n, 'store',
                   now() - interval '1 day', now() - interval '1 hour', false, now(), 0
            from generate_series(%3$d, %4$d) n
            """;

    /** The ids begin with a time, as those of real tasks do. */
    private static final String TASKS = """
            insert into order_task (id, shop_code, order_ref, want_ship, want_status_operation, operation, due_at, attempts, held)
            select cast('%5$s-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), (array[%1$s])[1 + n %% %2$d], 'Q-' || n,
                   'status_changed', true, 'ship', now() + interval '%6$d seconds', 0, false
            from generate_series(%3$d, %4$d) n
            """;

    private final Database database;

    Backlog(Database database) {
        this.database = database;
    }

    /** So many orders, the shops' in turn, all due; nothing is sent of them before {@link #release}. */
    void fill(List<ARelais> shops, int orders) {
        fillFor(codes(shops), orders);
    }

    /** The same by the shops' codes. */
    void fillFor(List<String> shops, int orders) {
        put(shops, orders, Duration.ofSeconds(-1));
        hold("sync");
        database.execute(
                "update lane set next_due = now() - interval '1 second' where shop_code in (" + quoted(shops) + ")");
    }

    /** So many orders that are due after this time. */
    void fill(List<ARelais> shops, int orders, Duration dueIn) {
        put(codes(shops), orders, dueIn);
    }

    private void put(List<String> shops, int orders, Duration dueIn) {
        long first = NEXT.getAndAdd(orders);
        String prefix = "%012x".formatted(Instant.now().toEpochMilli());
        Object[] values = {
            quoted(shops),
            shops.size(),
            first,
            first + orders - 1,
            prefix.substring(0, 8) + "-" + prefix.substring(8),
            dueIn.toSeconds()
        };
        database.execute(ORDERS.formatted(values), TASKS.formatted(values));
        database.execute("vacuum (analyze) shop_order", "vacuum (analyze) order_task");
    }

    /** No run of the process begins until it is released. */
    void hold(String process) {
        database.execute(
                "update lane set %1$s_lease_until = now() + interval '1 day', %1$s_lease_token = gen_random_uuid()"
                        .formatted(process));
    }

    void release(String process) {
        database.execute("update lane set %1$s_lease_until = null, %1$s_lease_token = null".formatted(process));
    }

    /** The tickets of all that was sent are due to be read. */
    void lookAtOnce() {
        database.execute("update batch set next_poll_at = now() where state = 'SENT'");
    }

    /** What was sent is gone, and what was not is due after this time; whatever is under way is waited for. */
    void postpone(Duration time) {
        comeToRest();
        String due = "now() + interval '" + time.toSeconds() + " seconds'";
        database.execute(
                "delete from order_task where attempt is not null",
                "delete from batch",
                "update order_task set due_at = " + due,
                "update lane set next_due = " + due + ", wait_until = null");
        release("sync");
        release("tickets");
        database.execute("vacuum (analyze) order_task");
    }

    private void comeToRest() {
        hold("sync");
        hold("tickets");
        Patience.until(
                "Nothing is being sent",
                Duration.ofMinutes(1),
                () -> database.count("select count(*) from batch where state in ('READY', 'SENDING')") == 0);
        Patience.pause(Duration.ofMillis(500));
    }

    /** Everything that was declared is gone, and so is what became of it; whatever is under way is waited for. */
    void clear() {
        comeToRest();
        database.execute(
                "truncate order_task, batch, failure, shop_order, order_event, process_run, process_log, notice, digest",
                "update lane set next_due = null, wait_until = null");
        release("sync");
        release("tickets");
    }

    static List<String> codes(List<ARelais> shops) {
        return shops.stream().map(ARelais::code).toList();
    }

    private static String quoted(List<String> codes) {
        return codes.stream().collect(Collectors.joining("', '", "'", "'"));
    }
}
