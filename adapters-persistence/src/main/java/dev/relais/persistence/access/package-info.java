/**
 * API keys, users, their sessions and links in PostgreSQL, none of their secrets in clear; and the passwords that everybody knows.
 */
@NullMarked
package dev.relais.persistence.access;

import org.jspecify.annotations.NullMarked;
