package dev.relais.domain.overview;

import java.util.Optional;

import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.shop.ShopCode;

/** Which runs to show (R41); what is empty leaves none out. */
public record RunFilter(Optional<ShopCode> shop, Optional<ProcessKind> process) {

    public static final RunFilter ALL = new RunFilter(Optional.empty(), Optional.empty());
}
