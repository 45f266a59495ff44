/**
 * Durable work about one order: what it still has to tell Shopping Feed, in which order, and how it ends. Keeps R12, R18,
 * R21, R26, R45 and R47.
 */
@NullMarked
package dev.relais.domain.task;

import org.jspecify.annotations.NullMarked;
