package dev.relais.domain.overview;

import java.time.Instant;

import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.shop.ShopCode;

/**
 * A run that holds its shop now, on whichever node (R42).
 *
 * @param heldUntil when another node may take the shop over if this run is not heard of any more
 */
public record OpenRun(ShopCode shop, ProcessKind process, Instant heldUntil) {}
