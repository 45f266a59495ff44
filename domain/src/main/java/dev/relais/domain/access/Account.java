package dev.relais.domain.access;

import java.util.Optional;

import dev.relais.domain.shop.MailAddress;

/**
 * A user and what else is kept of him.
 *
 * @param mailAddress where links to set his password are mailed to; empty if they are handed over otherwise
 * @param isInvited true until he has chosen his first password; he cannot sign in with one before
 */
public record Account(User user, Optional<MailAddress> mailAddress, boolean isInvited) {

    /** True if he can sign in by himself and administer Relais. */
    public boolean administers() {
        return user.role() == Role.ADMIN && !isInvited;
    }
}
