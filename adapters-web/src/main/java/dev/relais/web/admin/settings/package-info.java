/** The settings that belong to no shop: how somebody reads Relais, keys, notifications, data, sandbox and live. */
@NullMarked
package dev.relais.web.admin.settings;

import org.jspecify.annotations.NullMarked;
