package dev.relais.domain.overview;

import java.util.Optional;

import dev.relais.domain.order.Channel;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.ReasonCode;

/**
 * Which open failures are meant; whatever is empty leaves none out.
 *
 * @param channel compared trimmed and lower-cased
 */
public record FailureFilter(Optional<ShopCode> shop, Optional<ReasonCode> cause, Optional<Channel> channel) {

    public static final FailureFilter ALL = new FailureFilter(Optional.empty(), Optional.empty());

    /** Of any channel. */
    public FailureFilter(Optional<ShopCode> shop, Optional<ReasonCode> cause) {
        this(shop, cause, Optional.empty());
    }

    /** The same of one cause. */
    public FailureFilter of(ReasonCode one) {
        return new FailureFilter(shop, Optional.of(one), channel);
    }
}
