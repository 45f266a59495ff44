package dev.relais.domain.order;

import org.jspecify.annotations.Nullable;

/** The part of the tracking a shop speaks of: null keeps what was known, an empty text empties it. */
public record DeclaredTracking(
        @Nullable String number,
        @Nullable String carrier,
        @Nullable String url) {

    /** The shop said nothing about tracking. */
    public static final DeclaredTracking UNSAID = new DeclaredTracking(null, null, null);

    /** The shop said that there is no tracking (any more). */
    public static final DeclaredTracking EMPTIED = new DeclaredTracking("", "", "");

    /**
     * What is known afterwards. A link belongs to its number: when the number changes and no link comes with it, the old
     * link is dropped, so that a buyer is never sent to another parcel.
     */
    Tracking appliedTo(Tracking known) {
        Tracking next =
                new Tracking(number == null ? known.number() : number, carrier == null ? known.carrier() : carrier, "");
        boolean sameNumber = next.number().equals(known.number());
        String link = url != null ? url : sameNumber ? known.url() : "";
        return new Tracking(next.number(), next.carrier(), link);
    }
}
