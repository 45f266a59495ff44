package dev.relais.bootstrap.journey.hostile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/** What is stored of some shops, table by table, in a form that shows each change. */
final class Stored {

    /** What a call may leave behind although it was refused, because it is about the call; and what workers hold, who come and go. */
    private static final Set<String> LEFT_OUT = Set.of("refused_call", "session", "sign_in_failure", "lane");

    private static final String OF_SHOPS = """
            select t.table_name,
                   max(c.column_name) filter (
                       where c.column_name in ('shop_code', 'scope') or t.table_name = 'shop' and c.column_name = 'code')
            from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
            where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
            group by t.table_name
            """;

    private final DataSource database;
    private final String query;

    /** @param codes the beginning of the codes of the shops that are looked at */
    Stored(DataSource database, List<String> codes) throws SQLException {
        this.database = database;
        String shops =
                codes.stream().map(code -> "'" + code + "%'").collect(Collectors.joining(",", "any(array[", "])"));
        List<String> parts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(OF_SHOPS)) {
            while (tables.next()) {
                String table = tables.getString(1);
                if (!LEFT_OUT.contains(table)) {
                    parts.add(part(table, tables.getString(2), shops));
                }
            }
        }
        this.query = String.join(" union all ", parts);
    }

    /** @param shop the column that says whose a row is; null if rows are nobody's */
    private static String part(String table, @Nullable String shop, String shops) {
        if (shop == null) {
            return "select '%s', count(*)::text from %s".formatted(table, table);
        }
        return "select '%s', md5(string_agg(row, '' order by row)) from (select (to_jsonb(t) - 'last_used_at')::text as row from %s t where %s like %s) rows"
                .formatted(table, table, shop, shops);
    }

    Map<String, String> now() throws SQLException {
        Map<String, String> state = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(query)) {
            while (tables.next()) {
                state.put(tables.getString(1), String.valueOf(tables.getString(2)));
            }
        }
        return state;
    }
}
