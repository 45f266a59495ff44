package dev.relais.domain.mapping;

import java.time.Instant;
import java.util.Map;

import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;

/** Which statuses the orders of a shop have, as last committed. Reading never waits for those who write. */
public interface SeenStatuses {

    /** How many of the shop's latest orders, at most so many and none declared before then, have each status now; the five hundred most frequent statuses at most. */
    Map<ShopStatus, Integer> count(ShopCode shop, Instant since, int most);

    /** How many of the shop's orders have something that is not sent yet, counted no further than this. */
    int unsent(ShopCode shop, int most);
}
