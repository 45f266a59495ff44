package dev.relais.domain.overview;

import java.time.Instant;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How an order's latest finished work ended.
 *
 * @param reason the word of a reason code; null if it ended well
 * @param message what Shopping Feed said; empty if nothing
 */
public record LastOutcome(
        Outcome outcome,
        @Nullable Operation operation,
        @Nullable String reason,
        String message,
        Instant at) {}
