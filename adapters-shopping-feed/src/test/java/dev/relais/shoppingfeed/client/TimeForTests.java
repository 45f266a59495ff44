package dev.relais.shoppingfeed.client;

import java.time.Instant;
import java.time.InstantSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The time all these tests happen at. */
final class TimeForTests {

    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    TimeForTests() {}

    @Produces
    @Singleton
    static InstantSource time() {
        return InstantSource.fixed(NOW);
    }
}
