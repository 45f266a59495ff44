/**
 * What a merchant says of carriers and channels: the names and links that channels are told (R46), the reasons they are given
 * for cancellations (R46), and what they take at all (R15).
 */
@NullMarked
package dev.relais.web.admin.carrier;

import org.jspecify.annotations.NullMarked;
