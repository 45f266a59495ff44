package dev.relais.domain.contract;

import java.time.Instant;

import dev.relais.domain.history.Lanes;
import dev.relais.domain.shop.ShopCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@link Lanes} promises. */
public abstract class LanesContract extends StorageContract {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    @DisplayName("R25 a shop that was told to wait may call again at that very moment, and not before")
    void waits() {
        ShopCode shop = shop().code();
        assertThat(mayCall(shop, NOON)).isTrue();
        assertThat(read(() -> lanes().waitsUntil(shop, NOON))).isEmpty();

        storage().inTransaction(() -> lanes().waitUntil(shop, NOON));

        assertThat(mayCall(shop, NOON.minusMillis(1))).isFalse();
        assertThat(read(() -> lanes().waitsUntil(shop, NOON.minusMillis(1)))).contains(NOON);
        assertThat(mayCall(shop, NOON)).isTrue();
        assertThat(read(() -> lanes().waitsUntil(shop, NOON))).isEmpty();
    }

    @Test
    @DisplayName("R25 a shorter wait that is announced later does not end a longer one")
    void longestWaits() {
        ShopCode shop = shop().code();
        storage().inTransaction(() -> lanes().waitUntil(shop, NOON));

        storage().inTransaction(() -> lanes().waitUntil(shop, NOON.minusSeconds(1)));
        assertThat(read(() -> lanes().waitsUntil(shop, NOON.minusMillis(1)))).contains(NOON);

        storage().inTransaction(() -> lanes().waitUntil(shop, NOON.plusSeconds(1)));
        assertThat(read(() -> lanes().waitsUntil(shop, NOON))).contains(NOON.plusSeconds(1));
    }

    @Test
    @DisplayName("R27 a refused token is news once, and holds the shop back until it is replaced")
    void token() {
        ShopCode shop = shop().code();

        assertThat(read(() -> lanes().tokenRefused(shop))).isTrue();
        assertThat(read(() -> lanes().tokenRefused(shop))).isFalse();
        assertThat(mayCall(shop, NOON)).isFalse();

        storage().inTransaction(() -> lanes().tokenReplaced(shop));
        assertThat(mayCall(shop, NOON)).isTrue();
        assertThat(read(() -> lanes().tokenRefused(shop))).isTrue();
    }

    private boolean mayCall(ShopCode shop, Instant now) {
        return read(() -> lanes().mayCall(shop, now));
    }

    protected Lanes lanes() {
        return storage().lanes();
    }
}
