package dev.relais.domain.access;

import java.time.Instant;
import java.util.Optional;

import dev.relais.domain.shop.ShopCode;

/**
 * Calls of a shop that were refused for the same reason, so that its merchant can see what is wrong.
 *
 * @param shop empty if the key was not known, so that nobody can tell whose call it was
 * @param what the method and the path, in which {@code …} stands for an order
 * @param problem the type of the problem that was answered
 * @param detail what was answered to be wrong; of a key that is not known, how it begins
 * @param lastAt when the latest of them came
 * @param times how many came since the first, or since a week without one
 */
public record RefusedCall(
        Optional<ShopCode> shop, String what, int status, String problem, String detail, Instant lastAt, int times) {

    public static final int LONGEST = 500;

    /** One call. */
    public static RefusedCall of(
            Optional<ShopCode> shop, String what, int status, String problem, String detail, Instant at) {
        return new RefusedCall(shop, cut(what), status, problem, cut(detail), at, 1);
    }

    private static String cut(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", " ");
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST - 1) + "…";
    }
}
