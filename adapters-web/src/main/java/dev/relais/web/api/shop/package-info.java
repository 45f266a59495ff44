/**
 * What an administrator configures over REST: shops, their status mappings and their API keys. Secrets go in and never come
 * out, but for a new API key, once.
 */
@NullMarked
package dev.relais.web.api.shop;

import org.jspecify.annotations.NullMarked;
