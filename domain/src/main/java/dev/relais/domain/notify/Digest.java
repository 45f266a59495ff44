package dev.relais.domain.notify;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.relais.domain.shop.ShopCode;

/**
 * What one mail tells a merchant (R39). Its notices are fixed when it is made, so that it says the same each time it is tried.
 *
 * @param counts how many notices of each kind it holds; a kind that is missing has none
 * @param named those that the mail names, {@link MailRules#MOST_NAMED} at most: by kind, then the oldest first
 */
public record Digest(DigestId id, ShopCode shop, Map<NoticeKind, Integer> counts, List<Notice> named) {

    public Digest {
        Map<NoticeKind, Integer> copy = new EnumMap<>(NoticeKind.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        named = List.copyOf(named);
        if (named.isEmpty()) {
            throw new IllegalArgumentException("Digest " + id + " of shop " + shop + " tells nothing");
        }
    }

    /** How many notices of this kind it holds. */
    public int count(NoticeKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** How many notices it holds. */
    public int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of its notices the mail does not name. */
    public int unnamed() {
        return size() - named.size();
    }
}
