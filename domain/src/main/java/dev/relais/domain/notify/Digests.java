package dev.relais.domain.notify;

import java.time.Instant;
import java.util.Optional;

import dev.relais.domain.shop.ShopCode;

/** The outbox of mails. Every method works in the caller's transaction and needs one. */
public interface Digests {

    /** The shop's oldest digest that is neither sent nor left to the pages; empty if there is none. */
    Optional<Digest> waiting(ShopCode shop);

    /**
     * Puts every notice of the shop that is in no digest yet, and not left to the pages, into a new one. Each notice gets into
     * one digest at most, also if another node does the same at the same time.
     *
     * @return empty, and nothing stored, if there is no such notice
     */
    Optional<Digest> make(ShopCode shop, Instant now);

    /** The digest has been taken by the mail server and is not sent again. */
    void sent(DigestId id, Instant now);

    /** Leaves to the pages what happened before this time: notices in no digest, and digests not sent that were made before. */
    void leaveToThePages(ShopCode shop, Instant before, Instant now);
}
