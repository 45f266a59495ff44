package dev.relais.persistence.shop;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusMapping;
import dev.relais.domain.shop.Worded;
import dev.relais.persistence.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Reads one shop with its mapping in one question. The database is asked each time, but what its columns mean, three documents and an
 * encrypted token among them, is worked out only if they say something else than the last time. Safe for many threads.
 */
@Singleton
class KnownShops {

    private static final String FIND = """
            select s.code, s.name, s.locale, s.time_zone, s.notification_email, s.store_id, s.token, s.mode, s.tracking_delay,
                   s.recall_window, s.legacy_policy, s.paused, s.legacy_connector_active,
                   cast(s.channel_abilities as text) as channel_abilities, cast(s.carriers as text) as carriers,
                   cast(s.cancel_reasons as text) as cancel_reasons,
                   (select cast(json_object_agg(m.status, m.operation order by m.status) as text)
                    from status_mapping m where m.shop_code = s.code) as mapping
            from shop s where s.code = ?
            """;

    private static final int COLUMNS = 17;
    private static final int MOST_REMEMBERED = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;
    private final TokenCipher cipher;
    private final Map<String, Remembered> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record Remembered(List<@Nullable Object> columns, Shop shop) {}

    @Inject
    KnownShops(Sql sql, TokenCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    Optional<Shop> find(ShopCode code) {
        return sql.first(FIND, this::read, code.value());
    }

    private Shop read(ResultSet row) throws SQLException {
        List<@Nullable Object> columns = columns(row);
        String code = row.getString("code");
        synchronized (remembered) {
            Remembered last = remembered.get(code);
            if (last != null && last.columns().equals(columns)) {
                return last.shop();
            }
        }
        Shop shop = worked(row).read(mapping(row.getString("mapping")), cipher);
        synchronized (remembered) {
            remembered.put(code, new Remembered(columns, shop));
        }
        return shop;
    }

    private static List<@Nullable Object> columns(ResultSet row) throws SQLException {
        List<@Nullable Object> columns = new ArrayList<>(COLUMNS);
        for (int column = 1; column <= COLUMNS; column++) {
            Object value = row.getObject(column);
            columns.add(value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value);
        }
        return columns;
    }

    private static ShopRow worked(ResultSet row) throws SQLException {
        ShopRow read = new ShopRow();
        read.code = row.getString("code");
        read.name = row.getString("name");
        read.locale = row.getString("locale");
        read.timeZone = row.getString("time_zone");
        read.notificationEmail = row.getString("notification_email");
        read.storeId = row.getLong("store_id");
        read.token = row.getBytes("token");
        read.mode = row.getString("mode");
        read.trackingDelay = row.getLong("tracking_delay");
        read.recallWindow = row.getLong("recall_window");
        read.legacyPolicy = row.getString("legacy_policy");
        read.paused = row.getBoolean("paused");
        read.legacyConnectorActive = row.getBoolean("legacy_connector_active");
        read.channelAbilities = row.getString("channel_abilities");
        read.carriers = row.getString("carriers");
        read.cancelReasons = row.getString("cancel_reasons");
        return read;
    }

    private static StatusMapping mapping(@Nullable String document) {
        Map<Operation, SortedSet<ShopStatus>> statuses = new TreeMap<>();
        operations(document)
                .forEach((status, operation) -> statuses.computeIfAbsent(
                                Worded.of(Operation.class, operation), any -> new TreeSet<>())
                        .add(new ShopStatus(status)));
        return new StatusMapping(statuses);
    }

    private static Map<String, String> operations(@Nullable String document) {
        try {
            return document == null ? Map.of() : JSON.readValue(document, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The database wrote a mapping that is no JSON", e);
        }
    }
}
