package dev.relais.domain.notify;

import dev.relais.domain.shop.Worded;

/** What a notice is about; in the order of how much it stops. */
public enum NoticeKind implements Worded {
    /** R27: Shopping Feed refused the shop's token; nothing of the shop is sent. */
    TOKEN_REFUSED("token_refused"),
    /** R33, R35, R38: an order's work failed, was refused or never answered. */
    FAILURE("failure"),
    /** R38: an order's update is without answer for a day. */
    STUCK("stuck");

    private final String word;

    NoticeKind(String word) {
        this.word = word;
    }

    /** The word used in the log and in the database. */
    @Override
    public String word() {
        return word;
    }
}
