package dev.relais.persistence.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;

import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements in the transaction of whoever calls, on the connection that Hibernate uses in it as well. For rows that Hibernate
 * does not keep: what is written here, it would not see. Values may be texts, numbers, flags, ids, instants and arrays of those; a
 * statement that has to read an absent value says of which type it is.
 */
@Singleton
public class Sql {

    /** Not the second half of a cast. */
    private static final Pattern NAME = Pattern.compile("(?<!:):[a-zA-Z]\\w*");

    private final AgroalDataSource database;
    private final Map<String, Named> named = new ConcurrentHashMap<>();

    @Inject
    public Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** How many rows were changed; throws {@link PersistenceException} if the database refuses. */
    public int update(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("The database refuses: " + e.getMessage(), e);
        }
    }

    /** What was found, in the statement's order; throws as {@link #update}. */
    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            return read(rows, reader);
        } catch (SQLException e) {
            throw new PersistenceException("The database refuses: " + e.getMessage(), e);
        }
    }

    /** As {@link #list}, of two statements in one round trip: what the second found, which sees all that was stored during the first. */
    public <T> List<T> listSecond(String sql, Reader<T> reader, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.execute();
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                return read(rows, reader);
            }
        } catch (SQLException e) {
            throw new PersistenceException("The database refuses: " + e.getMessage(), e);
        }
    }

    private static <T> List<T> read(ResultSet rows, Reader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
            found.add(reader.read(rows));
        }
        return found;
    }

    /** The first that was found. */
    public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /** As {@link #update(String, Object...)}, of a statement that names its values, as in {@code :shop}. */
    public int update(String sql, Map<String, ? extends @Nullable Object> values) {
        Named named = named(sql);
        return update(named.sql(), named.in(values));
    }

    /** As {@link #list(String, Reader, Object...)}, of a statement that names its values. */
    public <T> List<T> list(String sql, Reader<T> reader, Map<String, ? extends @Nullable Object> values) {
        Named named = named(sql);
        return list(named.sql(), reader, named.in(values));
    }

    /** As {@link #listSecond(String, Reader, Object...)}, of statements that name their values. */
    public <T> List<T> listSecond(String sql, Reader<T> reader, Map<String, ? extends @Nullable Object> values) {
        Named named = named(sql);
        return listSecond(named.sql(), reader, named.in(values));
    }

    /** A statement with places in place of names, and the name of each place. */
    private record Named(String sql, List<String> names) {

        @Nullable
        Object[] in(Map<String, ? extends @Nullable Object> values) {
            return names.stream().map(values::get).toArray();
        }
    }

    private Named named(String sql) {
        return named.computeIfAbsent(sql, text -> {
            List<String> names = NAME.matcher(text)
                    .results()
                    .map(found -> found.group().substring(1))
                    .toList();
            return new Named(NAME.matcher(text).replaceAll("?"), names);
        });
    }

    /** Null if the column is. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object[] values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int place = 0; place < values.length; place++) {
            bind(connection, statement, place + 1, values[place]);
        }
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, int place, @Nullable Object value)
            throws SQLException {
        if (value instanceof Instant instant) {
            statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Object[] values) {
            statement.setArray(place, connection.createArrayOf(typeOf(values), elements(values)));
        } else {
            statement.setObject(place, value);
        }
    }

    /** As text, which the database reads as the type that the statement or the column says. */
    private static Object[] elements(@Nullable Object[] values) {
        return values instanceof Instant[] instants
                ? Arrays.stream(instants)
                        .map(instant -> instant == null ? null : instant.toString())
                        .toArray()
                : values;
    }

    private static String typeOf(@Nullable Object[] values) {
        if (values instanceof UUID[]) {
            return "uuid";
        }
        if (values instanceof Long[]) {
            return "int8";
        }
        if (values instanceof Integer[]) {
            return "int4";
        }
        if (values instanceof Boolean[]) {
            return "bool";
        }
        return values instanceof Instant[] ? "timestamptz" : "text";
    }
}
