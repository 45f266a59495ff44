package dev.relais.domain.shop;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

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
