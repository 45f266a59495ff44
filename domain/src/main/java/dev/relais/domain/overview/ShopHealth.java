package dev.relais.domain.overview;

import java.time.Instant;

import dev.relais.domain.shop.ShopCode;
import org.jspecify.annotations.Nullable;

/**
 * How a shop and its connection to Shopping Feed are.
 *
 * @param standsBy true while its older connector works and it gives way to it (R13)
 * @param lastDeclared when the shop last declared something new; null if it never did
 * @param lastSent when a request of it last left; null if none ever did
 * @param waitsUntil until when Shopping Feed asked to wait (R25); null if it did not
 * @param tokenRefused true while nothing is called because its token was refused (R27)
 */
public record ShopHealth(
        ShopCode shop,
        String name,
        boolean paused,
        boolean standsBy,
        boolean tokenRefused,
        @Nullable Instant lastDeclared,
        @Nullable Instant lastSent,
        @Nullable Instant waitsUntil) {}
