package dev.relais.bootstrap.health;

import java.sql.SQLException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready only if the database takes changes: one that is no longer the primary answers, and yet nothing can be acknowledged. Why it does
 * not is for the log: whoever asks need not be known (S24).
 */
@Readiness
@Singleton
class WritableDatabase implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(WritableDatabase.class);
    private static final String NAME = "database takes changes";

    private final AgroalDataSource database;

    @Inject
    WritableDatabase(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("show transaction_read_only")) {
            boolean isWritable = answer.next() && "off".equals(answer.getString(1));
            return HealthCheckResponse.named(NAME).status(isWritable).build();
        } catch (SQLException away) {
            LOG.debug("The database does not answer", away);
            return HealthCheckResponse.down(NAME);
        }
    }
}
