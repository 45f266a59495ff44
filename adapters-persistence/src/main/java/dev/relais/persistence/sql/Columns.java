package dev.relais.persistence.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Columns of many rows, each as an array for {@code unnest}. */
public final class Columns {

    private Columns() {}

    public static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    public static <T> @Nullable UUID[] ids(Collection<T> rows, Function<T, @Nullable UUID> value) {
        return rows.stream().map(value).toArray(UUID[]::new);
    }

    public static <T> @Nullable Instant[] instants(Collection<T> rows, Function<T, @Nullable Instant> value) {
        return rows.stream().map(value).toArray(Instant[]::new);
    }

    public static <T> @Nullable Long[] numbers(Collection<T> rows, Function<T, @Nullable Long> value) {
        return rows.stream().map(value).toArray(Long[]::new);
    }

    public static <T> Integer[] counts(Collection<T> rows, Function<T, Integer> value) {
        return rows.stream().map(value).toArray(Integer[]::new);
    }

    public static <T> Boolean[] flags(Collection<T> rows, Function<T, Boolean> value) {
        return rows.stream().map(value).toArray(Boolean[]::new);
    }
}
