package dev.relais.web.admin.page;

import java.time.DateTimeException;
import java.util.IllformedLocaleException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Reads what was typed into a field. */
public final class TypedText {

    private TypedText() {}

    /** Empty if that is not to be had from what was typed, or if something in it cannot be printed, and so not be kept either. */
    public static <T> Optional<T> read(String typed, Function<String, @Nullable T> as) {
        if (!isPrintable(typed.strip(), typed.length())) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(as.apply(typed));
        } catch (IllegalArgumentException
                | DateTimeException
                | IllformedLocaleException
                | ArithmeticException refused) {
            return Optional.empty();
        }
    }

    /** What a browser sent; empty for a field that it left out. */
    public static String of(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    /** What somebody looks for: without what no keyboard types, which nothing that is kept has in it. */
    public static String wanted(String typed) {
        return typed.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** True if it can be kept and sent as it is: not too long, and nothing in it that cannot be printed. */
    public static boolean isPrintable(String typed, int longest) {
        return typed.length() <= longest && typed.chars().noneMatch(Character::isISOControl);
    }
}
