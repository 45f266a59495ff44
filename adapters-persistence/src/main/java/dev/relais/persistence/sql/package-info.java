/**
 * Statements in plain SQL for what is done to many rows at once: claims, requests, settlements and declarations.
 */
@NullMarked
package dev.relais.persistence.sql;

import org.jspecify.annotations.NullMarked;
