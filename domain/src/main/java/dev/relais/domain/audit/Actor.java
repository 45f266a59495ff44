package dev.relais.domain.audit;

/**
 * Who does something, and from where.
 *
 * @param name a user's name, or the beginning of a shop's key
 * @param address the network address the request came from; empty if it came from Relais itself
 */
public record Actor(String name, String address) {

    /** Relais itself. */
    public static final Actor RELAIS = new Actor("Relais", "");
}
