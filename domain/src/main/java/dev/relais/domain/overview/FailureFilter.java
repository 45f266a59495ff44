package dev.relais.domain.overview;

import java.util.Optional;

import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.ReasonCode;

/** Which open failures are meant; whatever is empty leaves none out. */
public record FailureFilter(Optional<ShopCode> shop, Optional<ReasonCode> cause) {

    public static final FailureFilter ALL = new FailureFilter(Optional.empty(), Optional.empty());
}
