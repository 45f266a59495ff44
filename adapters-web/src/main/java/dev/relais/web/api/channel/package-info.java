/**
 * What an administrator says over REST of the channels of a shop: what they take, and in which words they are told. Keeps R15
 * and R46.
 */
@NullMarked
package dev.relais.web.api.channel;

import org.jspecify.annotations.NullMarked;
