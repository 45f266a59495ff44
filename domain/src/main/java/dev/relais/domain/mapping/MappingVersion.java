package dev.relais.domain.mapping;

import java.time.Instant;

import dev.relais.domain.shop.StatusMapping;

/**
 * A mapping as somebody saved it (R09).
 *
 * @param number counts from one; 0 stands for a mapping that nobody saved yet
 * @param by a user's name, or the beginning of a shop's key
 */
public record MappingVersion(int number, StatusMapping mapping, String by, Instant at) {

    public MappingVersion {
        if (number < 0) {
            throw new IllegalArgumentException("A version counts from one, not from " + number);
        }
    }
}
