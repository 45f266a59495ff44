package dev.relais.domain.notify;

import java.time.Duration;
import java.time.Instant;

import dev.relais.domain.order.Order;

/** R39, R40: what is told by mail, and for how long it waits to be; pure. */
public final class MailRules {

    /** R40: failures of orders older than this are recorded but not mailed. */
    static final Duration OLD = Duration.ofDays(90);

    /** How many notices one mail names; the rest is counted, and the pages show it. */
    public static final int MOST_NAMED = 50;

    /** How long a notice waits while nobody can be mailed: long enough to set up mails, too short for a flood later. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private MailRules() {}

    /** R40: true if a failure of the order is mailed; an order of unknown age is not old. */
    public static boolean isMailed(Order order, Instant now) {
        return order.placedAt() == null || !order.placedAt().isBefore(now.minus(OLD));
    }

    /** What is older than this and could not be mailed for want of an address or a mail server is left to the pages. */
    public static Instant leftToThePagesBefore(Instant now) {
        return now.minus(PATIENCE);
    }
}
