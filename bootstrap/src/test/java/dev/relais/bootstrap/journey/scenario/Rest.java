package dev.relais.bootstrap.journey.scenario;

import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import static org.awaitility.Awaitility.await;

/** Waits until a shop's SYNC process has nothing to do: none is under way, and in real time nothing is due. */
@Singleton
class Rest {

    private static final String UNREST = """
            select count(*) from lane l join shop s on s.code = l.shop_code
            where l.shop_code = ? and (l.sync_lease_token is not null
                or s.mode = 'real-time' and not s.paused and not l.token_refused
                    and (l.wait_until is null or l.wait_until <= ?)
                    and (exists (select 1 from order_task t
                            where t.shop_code = s.code and t.attempt is null and t.due_at <= ?)
                        or exists (select 1 from batch b
                            where b.shop_code = s.code and b.state in ('READY', 'SENDING', 'UNKNOWN')
                                and b.lease_until <= ?)))
            """;

    private final DataSource database;
    private final InstantSource time;

    @Inject
    Rest(DataSource database, InstantSource time) {
        this.database = database;
        this.time = time;
    }

    /** Fails if what is due is left lying: nobody rang the bell for it, or nobody heard. */
    void of(String shop) {
        await("rest of shop " + shop).until(() -> isAtRest(shop));
    }

    private boolean isAtRest(String shop) throws SQLException {
        OffsetDateTime now = time.instant().atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(UNREST)) {
            statement.setString(1, shop);
            statement.setObject(2, now);
            statement.setObject(3, now);
            statement.setObject(4, now);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getInt(1) == 0;
            }
        }
    }
}
