package dev.relais.bootstrap.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;

import dev.relais.bootstrap.fixture.ARelais;

/** The product's own claim of a hundred due orders of a shop. */
final class Claim {

    private static final int WARM_UP = 100;
    private static final int CLAIMS = 1_000;

    private Claim() {}

    /** The middle of a thousand claims that are taken back, in milliseconds. */
    static double millis(Database database, ARelais shop) {
        Samples samples = new Samples();
        try (Connection connection = database.address().connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement claim = connection.prepareStatement(Statements.claim())) {
                for (int each = 0; each < WARM_UP + CLAIMS; each++) {
                    claim.setString(1, shop.code());
                    claim.setString(2, "ship");
                    claim.setObject(3, OffsetDateTime.now());
                    claim.setInt(4, 100);
                    long begin = System.nanoTime();
                    claim.executeQuery().close();
                    if (each >= WARM_UP) {
                        samples.add(System.nanoTime() - begin);
                    }
                    connection.rollback();
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return samples.millis(0.5);
    }
}
