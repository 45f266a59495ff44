package dev.relais.web.api.order;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.order.Channel;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.overview.OrderCursor;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderState;
import dev.relais.domain.overview.Period;
import dev.relais.domain.overview.Progress;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.Outcome;
import dev.relais.web.query.Cursors;
import dev.relais.web.query.Moments;
import dev.relais.web.query.QueryFields;

/** Which page of which orders a client asks for, understood. */
record OrderQuery(OrderFilter filter, Optional<OrderCursor> after, int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** What a shop may ask; it is asked of its own orders. */
    static OrderQuery ofShop(ShopCode shop, Map<String, List<String>> parameters) {
        return read(QueryFields.of(parameters), OrderFilter.ALL.of(shop));
    }

    /** What an administrator may ask, of all shops or of one. */
    static OrderQuery ofAll(Map<String, List<String>> parameters) {
        QueryFields query = QueryFields.of(parameters);
        Optional<ShopCode> shop = query.text("shop", 100, ShopCode::new);
        return read(query, shop.map(OrderFilter.ALL::of).orElse(OrderFilter.ALL));
    }

    private static OrderQuery read(QueryFields query, OrderFilter ofShops) {
        Progress progress = new Progress(
                query.word("state", OrderState.values(), OrderState::word),
                query.word("outcome", Outcome.values(), Outcome::word),
                query.word("operation", Operation.values(), Operation::word));
        Optional<Channel> channel = query.text("channel", Channel.LONGEST, Channel::new);
        String text = query.text("q", OrderRef.LONGEST, String::strip).orElse("");
        Period declared = new Period(
                query.text("from", Moments.LONGEST, Moments::read), query.text("to", Moments.LONGEST, Moments::read));
        Optional<OrderCursor> after =
                query.text("after", Cursors.LONGEST, cursor -> Cursors.required(Cursors.read(cursor)));
        int limit = query.number("limit", 1, MOST).orElse(USUAL);
        query.finish();
        OrderFilter filter = new OrderFilter(ofShops.shop(), text, channel, progress, declared);
        return new OrderQuery(filter, after, limit);
    }
}
