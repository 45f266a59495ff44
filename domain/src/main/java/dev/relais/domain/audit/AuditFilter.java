package dev.relais.domain.audit;

import java.util.Optional;

import dev.relais.domain.overview.Period;
import dev.relais.domain.shop.ShopCode;

/**
 * Which entries to list; whatever is empty leaves none out.
 *
 * @param by the exact name of who did it
 */
public record AuditFilter(Optional<ShopCode> shop, String by, Optional<Activity> activity, Period period) {

    public static final AuditFilter ALL = new AuditFilter(Optional.empty(), "", Optional.empty(), Period.ANY);

    public AuditFilter {
        by = by.strip();
    }
}
