package dev.relais.domain.shop;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** R46: the reasons the merchant chose for cancellations. The one for the channel goes before the one for all. */
public record CancelReasons(List<CancelReason> reasons) {

    public static final CancelReasons NONE = new CancelReasons(List.of());

    public CancelReasons {
        reasons = List.copyOf(reasons);
        ChannelScope.firstRepeated(reasons, each -> List.of(each.status().code(), ChannelScope.of(each.channel())))
                .ifPresent(repeated -> {
                    throw new IllegalArgumentException("There is more than one reason for status \"" + repeated.status()
                            + "\" on " + ChannelScope.inWords(repeated.channel()) + "; leave one");
                });
    }

    /** With this reason, in place of the one there may be for the same status and channel. */
    public CancelReasons with(CancelReason reason) {
        return new CancelReasons(
                Stream.concat(without(reason.status(), reason.channel()).reasons.stream(), Stream.of(reason))
                        .toList());
    }

    /** @param channel null for the reason that is given on all channels */
    public CancelReasons without(ShopStatus status, @Nullable ChannelName channel) {
        return new CancelReasons(reasons.stream()
                .filter(reason -> !reason.holds(status, ChannelScope.of(channel)))
                .toList());
    }

    /** The reason to give; empty if the merchant chose none. */
    public String reasonFor(ShopStatus status, Optional<ChannelName> channel) {
        return ChannelScope.around(channel).stream()
                .flatMap(scope -> reasons.stream().filter(each -> each.holds(status, scope)))
                .map(CancelReason::reason)
                .findFirst()
                .orElse("");
    }

    /** The statuses that have a reason and do not ask for a cancellation, so that it is never given. */
    public SortedSet<ShopStatus> unusedUnder(StatusMapping mapping) {
        SortedSet<ShopStatus> unused = new TreeSet<>();
        reasons.forEach(each -> unused.add(each.status()));
        unused.removeAll(mapping.statusesFor(Operation.CANCEL));
        return unused;
    }
}
