/**
 * What nobody means well with: texts, bodies and bytes that are drawn at random, for tests of what takes them. All of it follows
 * from a seed, so that what broke something can be had again.
 */
package dev.relais.domain.hostile;
