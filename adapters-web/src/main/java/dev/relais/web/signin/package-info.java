/**
 * Who is speaking: a shop by its API key, or an administrator by the sign-in page. Which shop a request is about comes from
 * the key alone, never from the request's body or address.
 */
@NullMarked
package dev.relais.web.signin;

import org.jspecify.annotations.NullMarked;
