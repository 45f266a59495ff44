package dev.relais.bootstrap.chaos;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;

/** A new Relais on what an older one left. */
final class UpgradeFaults {

    /** The schema of the first Relais that sent anything. */
    private static final String OLDER = "004";

    private UpgradeFaults() {}

    static List<Fault> all() {
        return List.of(new Fault(
                "F38",
                "a new Relais on the schema and the work of an older one",
                "it migrates and goes on with the work; each order is sent once",
                UpgradeFaults::upgraded));
    }

    private static List<String> upgraded(Site site) throws SQLException {
        Node older = site.node(Map.of("RELAIS_SYNC_EVERY", "off"));
        Shop shop = site.shop(older, "batch");
        shop.shipsMany(older, 1, 3);
        older.kill();
        site.postgres().execute("create database older");
        String url = "jdbc:postgresql://127.0.0.1:" + site.postgres().port() + "/older";
        Flyway.configure()
                .dataSource(url, "postgres", "none")
                .target(OLDER)
                .load()
                .migrate();
        try (Connection from = site.postgres().connect();
                Connection to = DriverManager.getConnection(url, "postgres", "none")) {
            copy(from, to);
        }
        Node newer = site.node(Map.of("QUARKUS_DATASOURCE_JDBC_URL", url));
        return new Seen()
                .invariants(shop, newer)
                .received(shop, "1", 1)
                .received(shop, "3", 1)
                .broken();
    }

    /** What the older schema has room for. */
    private static void copy(Connection from, Connection to) throws SQLException {
        try (var statement = to.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        for (String table : read(
                to,
                "select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_name <> 'flyway_schema_history'")) {
            List<String> columns = read(
                    to,
                    "select column_name from information_schema.columns where table_schema = 'public' and table_name = '"
                            + table + "' order by ordinal_position");
            copy(from, to, table, columns);
        }
    }

    private static void copy(Connection from, Connection to, String table, List<String> columns) throws SQLException {
        String names = String.join(", ", columns);
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (var select = from.createStatement();
                ResultSet rows = select.executeQuery("select " + names + " from " + table);
                PreparedStatement insert =
                        to.prepareStatement("insert into " + table + " (" + names + ") values (" + places + ")")) {
            while (rows.next()) {
                for (int i = 1; i <= columns.size(); i++) {
                    insert.setObject(i, rows.getObject(i));
                }
                insert.executeUpdate();
            }
        }
    }

    private static List<String> read(Connection connection, String sql) throws SQLException {
        List<String> read = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                read.add(rows.getString(1));
            }
        }
        return read;
    }
}
