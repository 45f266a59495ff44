package dev.relais.persistence.order;

/** The statements that hold and store orders, many at a time. */
final class OrderSql {

    private static final String READ = """
            select shop_code, order_ref, status, tracking_number, tracking_carrier, tracking_url, feed_order_id, channel,
                   channel_reference, fulfilled_by, placed_at, changed_at, shipped_sent
            from shop_order where shop_code = ? and order_ref = any (?)
            """;

    static final String FIND = READ;

    /** In the order of the references, so that nobody waits in a circle. */
    static final String HOLD = READ + "order by order_ref for no key update";

    /**
     * Takes locks of the transaction that stand for rows that may not be there yet, in the order of the array; what is there is read
     * after that, in the same round trip but as a statement of its own: only so does it see what was stored while it waited.
     */
    static final String HOLD_KNOWN_OR_NOT = """
            select pg_advisory_xact_lock(hashtextextended(? || '/' || ref, 0)) from unnest(?) as named (ref);
            """ + HOLD;

    /** A link once known stays; whether its shipment was handed over is our own news, not the shop's. */
    static final String SAVE = """
            insert into shop_order as known (
                shop_code, order_ref, status, tracking_number, tracking_carrier, tracking_url, feed_order_id, channel, channel_key,
                channel_reference, fulfilled_by, placed_at, changed_at, shipped_sent, declared_at, version)
            select shop_code, order_ref, status, tracking_number, tracking_carrier, tracking_url, feed_order_id, channel, channel_key,
                   channel_reference, fulfilled_by, placed_at, changed_at, shipped_sent, ?, 0
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as saved (
                shop_code, order_ref, status, tracking_number, tracking_carrier, tracking_url, feed_order_id, channel, channel_key,
                channel_reference, fulfilled_by, placed_at, changed_at, shipped_sent)
            on conflict (shop_code, order_ref) do update set
                status            = excluded.status,
                tracking_number   = excluded.tracking_number,
                tracking_carrier  = excluded.tracking_carrier,
                tracking_url      = excluded.tracking_url,
                feed_order_id     = coalesce(excluded.feed_order_id, known.feed_order_id),
                channel           = case when excluded.feed_order_id is null then known.channel else excluded.channel end,
                channel_key       = case when excluded.feed_order_id is null then known.channel_key else excluded.channel_key end,
                channel_reference = case when excluded.feed_order_id is null then known.channel_reference
                                         else excluded.channel_reference end,
                fulfilled_by      = coalesce(excluded.fulfilled_by, known.fulfilled_by),
                placed_at         = excluded.placed_at,
                changed_at        = excluded.changed_at,
                shipped_sent      = excluded.shipped_sent,
                declared_at       = case when (known.status, known.tracking_number, known.tracking_carrier, known.tracking_url,
                                               known.feed_order_id, known.channel, known.channel_reference, known.fulfilled_by,
                                               known.placed_at, known.changed_at)
                                         is distinct from
                                         (excluded.status, excluded.tracking_number, excluded.tracking_carrier, excluded.tracking_url,
                                          excluded.feed_order_id, excluded.channel, excluded.channel_reference, excluded.fulfilled_by,
                                          excluded.placed_at, excluded.changed_at)
                                         then excluded.declared_at else known.declared_at end,
                version           = known.version + 1
            """;

    private OrderSql() {}
}
