package dev.relais.domain.overview;

import java.time.Instant;
import java.util.List;

import dev.relais.domain.task.ReasonCode;

/**
 * Open failures that have their cause in common.
 *
 * @param channels the names of the channels concerned, those that are known, by name
 * @param message what Shopping Feed said about the latest of them; empty if nothing
 */
public record FailureCause(
        ReasonCode cause, long failures, List<String> channels, Instant first, Instant last, String message) {

    public FailureCause {
        channels = List.copyOf(channels);
    }
}
