/**
 * Who may speak for a shop and who may sign in, who is signed in, who may set a password by a link, who has to wait after trying in vain,
 * and which calls were refused. An API key belongs to one shop; of keys, sessions, links and passwords only hashes are kept.
 */
@NullMarked
package dev.relais.domain.access;

import org.jspecify.annotations.NullMarked;
