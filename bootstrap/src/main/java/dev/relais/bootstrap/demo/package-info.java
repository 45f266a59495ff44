/**
 * What a newcomer finds after the first start: an administrator, and if asked for a demo shop against the sandbox.
 */
@NullMarked
package dev.relais.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
