/**
 * Signing in by OpenID Connect, for who has a provider: where it is, what is asked of it, and what it may say of a person. Nothing of
 * this is there as long as no provider is set.
 */
@NullMarked
package dev.relais.web.signin.provider;

import org.jspecify.annotations.NullMarked;
