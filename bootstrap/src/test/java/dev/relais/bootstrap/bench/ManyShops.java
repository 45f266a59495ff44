package dev.relais.bootstrap.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.relais.bootstrap.fixture.ARelais;

/** As many shops as are asked for: the first one is made over REST, the others are put into the database as it was. */
final class ManyShops {

    private static final int FIRST_STORE = 2_000_000;

    private static final String SHOP = """
            insert into shop (code, name, locale, time_zone, store_id, token, mode, tracking_delay, recall_window, legacy_policy, paused,
                              legacy_connector_active)
            select ?, name, locale, time_zone, ?, ?, mode, tracking_delay, recall_window, legacy_policy, paused, legacy_connector_active
            from shop where code = ?
            """;

    private static final String LANES =
            "insert into lane (shop_code) select code from shop on conflict (shop_code) do nothing";

    private static final String MAPPINGS = """
            insert into status_mapping (shop_code, status, operation)
            select s.code, m.status, m.operation from shop s cross join status_mapping m where m.shop_code = '%s'
            on conflict do nothing
            """;

    private final Database database;
    private final List<String> codes = new ArrayList<>();

    ManyShops(Fleet fleet) {
        database = fleet.database();
    }

    /** The codes of so many shops, those of before among them. A node has to run, for the first. */
    List<String> grownTo(int count) {
        if (codes.isEmpty()) {
            codes.add(ARelais.shop("batch").code());
        }
        try (Connection connection = database.address().connect();
                PreparedStatement insert = connection.prepareStatement(SHOP)) {
            connection.setAutoCommit(false);
            for (int shop = codes.size(); shop < count; shop++) {
                String code = "many-" + shop;
                insert.setString(1, code);
                insert.setLong(2, FIRST_STORE + shop);
                insert.setBytes(3, Tokens.encrypted(code));
                insert.setString(4, codes.get(0));
                insert.addBatch();
                codes.add(code);
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException broken) {
            throw new IllegalStateException("The database refuses " + count + " shops", broken);
        }
        database.execute(
                LANES, MAPPINGS.formatted(codes.get(0)), "analyze shop", "analyze lane", "analyze status_mapping");
        return List.copyOf(codes);
    }
}
