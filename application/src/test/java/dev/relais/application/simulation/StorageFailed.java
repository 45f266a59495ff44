package dev.relais.application.simulation;

/** The database did not say whether it committed; it may have. */
final class StorageFailed extends RuntimeException {

    StorageFailed(String what) {
        super(what, null, false, false);
    }
}
