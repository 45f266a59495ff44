package dev.relais.domain.notify;

/** What merchants are still to be told. */
public interface Notices {

    /**
     * Has the merchant told of this once. Works in the caller's transaction and needs one, so that a notice is there if and
     * only if what it tells of is; adding the same notice twice tells of it twice.
     */
    void add(Notice notice);
}
