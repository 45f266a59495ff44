package dev.relais.domain.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What became of one order of a batch, as Shopping Feed tells it.
 *
 * @param batchId the batch it belongs to; null if the ticket does not say
 * @param orderId the order's Shopping Feed id; null if the ticket carries none
 * @param reference the order's reference on its channel; null if the ticket carries none
 * @param channel the channel's name; null if the ticket carries none
 * @param message why it failed or was refused; empty if the ticket does not say
 */
public record Ticket(
        String id,
        @Nullable String batchId,
        TicketState state,
        @Nullable Long orderId,
        @Nullable String reference,
        @Nullable String channel,
        String message) {}
