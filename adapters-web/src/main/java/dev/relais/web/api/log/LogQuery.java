package dev.relais.web.api.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.overview.LogFilter;
import dev.relais.domain.overview.LogPosition;
import dev.relais.domain.overview.Period;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.query.Cursors;
import dev.relais.web.query.Moments;
import dev.relais.web.query.QueryFields;

/** Which page of a shop's log a client asks for, understood. */
record LogQuery(LogFilter filter, Optional<LogPosition> after, int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    static LogQuery page(ShopCode shop, Map<String, List<String>> parameters) {
        QueryFields query = QueryFields.of(parameters);
        LogFilter filter = filter(shop, query);
        Optional<LogPosition> after =
                query.text("after", Cursors.LONGEST, cursor -> Cursors.required(Cursors.readPosition(cursor)));
        int limit = query.number("limit", 1, MOST).orElse(USUAL);
        query.finish();
        return new LogQuery(filter, after, limit);
    }

    /** For everything that the filter lets through. */
    static LogFilter all(ShopCode shop, Map<String, List<String>> parameters) {
        QueryFields query = QueryFields.of(parameters);
        LogFilter filter = filter(shop, query);
        query.finish();
        return filter;
    }

    private static LogFilter filter(ShopCode shop, QueryFields query) {
        return new LogFilter(
                shop,
                query.text("order", OrderRef.LONGEST, OrderRef::new),
                query.word("process", ProcessKind.values(), ProcessKind::word),
                query.word("level", LogLevel.values(), LogLevel::word).orElse(LogLevel.INFO),
                new Period(
                        query.text("from", Moments.LONGEST, Moments::read),
                        query.text("to", Moments.LONGEST, Moments::read)));
    }
}
