package dev.relais.domain.overview;

/** Which orders of a list come first, by when they were declared last. */
public enum Sorting {
    LATEST_FIRST,
    OLDEST_FIRST
}
