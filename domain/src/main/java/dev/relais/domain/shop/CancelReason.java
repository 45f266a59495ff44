package dev.relais.domain.shop;

import org.jspecify.annotations.Nullable;

/**
 * The reason a channel is given for a cancellation (R46).
 *
 * @param status the shop status that asks for the cancellation
 * @param channel null if the reason holds on all channels
 */
public record CancelReason(ShopStatus status, @Nullable ChannelName channel, String reason) {

    public static final int LONGEST = 500;

    public CancelReason {
        reason = text(reason);
    }

    /** The reason without outer white space; one that is empty or too long is refused. */
    public static String text(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A reason has 1 to " + LONGEST + " characters; to give none, leave the status out");
        }
        return stripped;
    }

    boolean holds(ShopStatus declared, String scope) {
        return status.equals(declared) && ChannelScope.of(channel).equals(scope);
    }
}
