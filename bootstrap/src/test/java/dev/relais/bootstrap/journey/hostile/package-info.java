/** What nobody means well with, sent to every door there is: bodies, queries and forms that are drawn at random. */
package dev.relais.bootstrap.journey.hostile;
