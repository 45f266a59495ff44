package dev.relais.web.problem;

/**
 * What is wrong with one field.
 *
 * @param field its path in the body, as in {@code tracking.url}; empty for the body as a whole
 */
public record Violation(String field, String message) {}
