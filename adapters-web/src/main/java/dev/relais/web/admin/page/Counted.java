package dev.relais.web.admin.page;

import java.text.NumberFormat;
import java.util.Locale;

/** A number that is counted up to a limit, as the visitor writes it: 1,240, or 10,000+ if there is more. */
public final class Counted {

    private Counted() {}

    /** @param limit how far was counted: one more than that means that there is more */
    public static String upTo(int limit, int counted) {
        return upTo(limit, counted, Visit.locale());
    }

    static String upTo(int limit, int counted, Locale locale) {
        NumberFormat format = NumberFormat.getIntegerInstance(locale);
        return counted > limit ? format.format(limit) + "+" : format.format(counted);
    }
}
