package dev.relais.domain.history;

import java.time.Instant;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.ReasonCode;

/** What the merchant has to look at (R33): which operation of which order ended badly, and why. */
public record Failure(
        OrderKey order, Operation operation, Outcome outcome, ReasonCode reason, String message, Instant at) {}
