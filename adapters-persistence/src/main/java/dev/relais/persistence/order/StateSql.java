package dev.relais.persistence.order;

import java.util.EnumSet;
import java.util.Set;

import dev.relais.domain.overview.OrderState;

/** An order's state as a condition on its row; says in SQL what {@link OrderState} derives from a summary. */
final class StateSql {

    /** Asked in two halves, because each is served by an index of its own: order_task_unsent and order_task_sent. */
    static final String NOTHING_OPEN = "not exists (" + openTask("attempt is null") + ") and not exists ("
            + openTask("sent_number is not null") + ")";

    static final String OPEN_OF_OPERATION = "(exists (" + openTask("attempt is null and t.operation = :operation")
            + ") or exists (" + openTask("sent_number is not null and t.operation = :operation") + "))";

    /** All of them; for a few, or to read them all. */
    static final String UNDER_WAY = "(o.shop_code, o.order_ref) in (select t.shop_code, t.order_ref from order_task t)";

    /** The same, to be asked order by order, however many they are. */
    static final String UNDER_WAY_EACH = "(exists (" + openTask("attempt is null offset 0") + ") or exists ("
            + openTask("sent_number is not null offset 0") + "))";

    /** How many tasks are open, counted to at most {@code :most}. */
    static final String SOME_UNDER_WAY = "select count(*) from (select 1 from order_task limit :most) found";

    /** What was sent first speaks for the order; served by order_task_sent, all of a state's by order_task_of_batch. */
    private static final String SENT = """
            from order_task t join batch b on b.attempt = t.attempt
            where t.sent_number is not null and b.state in (%s)
            and not exists (
                select 1 from order_task e
                where e.shop_code = t.shop_code and e.order_ref = t.order_ref and e.sent_number is not null
                and coalesce(e.attempt < t.attempt, false) offset 0)""";

    /**
     * Served by order_task_unsent. What ends with an offset is asked order by order, whatever the statistics say: by old ones it seems
     * cheaper to compare each order with all that is sent.
     */
    private static final String UNSENT = """
            (o.shop_code, o.order_ref) in (
                select t.shop_code, t.order_ref from order_task t where t.attempt is null and %s)
            and not exists (
                select 1 from order_task s
                where s.shop_code = o.shop_code and s.order_ref = o.order_ref and s.sent_number is not null offset 0)""";

    private static final Set<OrderState> SENT_STATES =
            EnumSet.of(OrderState.SENDING, OrderState.SENT, OrderState.STUCK, OrderState.UNKNOWN);

    private static final String WITHOUT_NUMBER = " and o.tracking_number = ''";

    private static final String NUMBER_OR_NO_SHIPMENT = """
             and (o.tracking_number <> '' or exists (
                select 1 from order_task n
                where n.shop_code = o.shop_code and n.order_ref = o.order_ref
                and n.attempt is null and n.operation <> 'ship' offset 0))""";

    private StateSql() {}

    private static String openTask(String which) {
        return "select 1 from order_task t where t.shop_code = o.shop_code and t.order_ref = o.order_ref and t."
                + which;
    }

    static String condition(OrderState state) {
        return switch (state) {
            case NOTHING_TO_SEND -> "o.last_outcome is null and " + NOTHING_OPEN;
            case WAITING_FOR_TRACKING -> UNSENT.formatted("t.operation = 'ship'") + WITHOUT_NUMBER;
            case QUEUED -> sendable("t.attempts = 0");
            case BACKING_OFF -> sendable("t.attempts > 0");
            case SENDING, SENT, STUCK, UNKNOWN ->
                "(o.shop_code, o.order_ref) in (select t.shop_code, t.order_ref " + sent(state) + ")";
            case SUCCEEDED -> ended("'succeeded'");
            case FAILED -> ended("'failed'");
            case REFUSED -> ended("'refused'");
            case NO_ANSWER -> ended("'no_answer'");
            case WITHDRAWN -> ended("'withdrawn', 'superseded'");
            case DISMISSED -> ended("'dismissed'");
        };
    }

    /** True for the states of which {@link #conditionOfEach} and {@link #some} speak. */
    static boolean isSent(OrderState state) {
        return SENT_STATES.contains(state);
    }

    /** The same as {@link #condition}, to be asked order by order, however many are in that state. */
    static String conditionOfEach(OrderState state) {
        return "exists (select 1 " + sent(state)
                + " and t.shop_code = o.shop_code and t.order_ref = o.order_ref offset 0)";
    }

    /** How many tasks there are in that state, counted to at most {@code :most}. */
    static String some(OrderState state) {
        return "select count(*) from (select 1 " + sent(state) + " limit :most) found";
    }

    private static String sent(OrderState state) {
        return SENT.formatted(
                switch (state) {
                    case SENDING -> "'READY', 'SENDING'";
                    case SENT -> "'SENT', 'SETTLED') and not (b.stuck";
                    case STUCK -> "'SENT', 'SETTLED') and (b.stuck";
                    case UNKNOWN -> "'UNKNOWN'";
                    default -> throw new IllegalArgumentException(state.word());
                });
    }

    private static String sendable(String attempts) {
        return UNSENT.formatted(attempts) + NUMBER_OR_NO_SHIPMENT;
    }

    private static String ended(String outcomes) {
        return (outcomes.equals("'succeeded'") ? "o.last_outcome" : "o.ended_badly") + " in (" + outcomes + ") and "
                + NOTHING_OPEN;
    }
}
