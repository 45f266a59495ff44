package dev.relais.application.simulation;

/** The node was killed: nothing of it goes on, and nothing it still tries has an effect. */
final class Killed extends Error {

    Killed() {
        super("The node is dead", null, false, false);
    }
}
