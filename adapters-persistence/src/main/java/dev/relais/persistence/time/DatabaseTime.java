package dev.relais.persistence.time;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;

/**
 * The time of the database, so that all nodes agree on what is due, whatever their own clocks say. Asked anew every ten
 * seconds; in between it is carried on by the monotonic timer, which no clock change moves.
 * To the microsecond, as the database keeps it.
 */
@Singleton
class DatabaseTime implements InstantSource {

    private static final Duration TRUSTED_FOR = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private volatile Reading reading;

    private record Reading(Instant time, long nanoTime) {
        Instant carriedOn(long now) {
            return time.plusNanos(now - nanoTime);
        }
    }

    @Inject
    DatabaseTime(AgroalDataSource database) {
        this.database = database;
        this.reading = new Reading(Instant.EPOCH, System.nanoTime() - TRUSTED_FOR.toNanos());
    }

    @Override
    public Instant instant() {
        if (System.nanoTime() - reading.nanoTime() >= TRUSTED_FOR.toNanos()) {
            reading = ask();
        }
        return reading.carriedOn(System.nanoTime()).truncatedTo(ChronoUnit.MICROS);
    }

    private Reading ask() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return new Reading(row.getObject(1, OffsetDateTime.class).toInstant(), System.nanoTime());
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be asked for the time", e);
        }
    }
}
