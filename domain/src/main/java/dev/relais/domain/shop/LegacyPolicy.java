package dev.relais.domain.shop;

/** Who gives way when the shop's legacy Shopping Feed connector still synchronises statuses (R13). */
public enum LegacyPolicy implements Worded {
    STAND_BY("stand-by"),
    TAKE_OVER("take-over");

    private final String word;

    LegacyPolicy(String word) {
        this.word = word;
    }

    /** The word used in REST and in the database. */
    @Override
    public String word() {
        return word;
    }
}
