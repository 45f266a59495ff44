package dev.relais.application.simulation;

/** An invariant does not hold; it begins with the invariant's name. An error, so that no part of Relais can take it for an outage. */
final class Violation extends AssertionError {

    private final String invariant;

    Violation(String invariant, String what) {
        super(invariant + " " + what);
        this.invariant = invariant;
    }

    String invariant() {
        return invariant;
    }
}
