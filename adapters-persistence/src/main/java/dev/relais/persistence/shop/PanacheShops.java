package dev.relais.persistence.shop;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import dev.relais.domain.shop.ChannelRules;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.Shops;
import dev.relais.domain.shop.StatusMapping;
import dev.relais.domain.shop.Worded;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Shops in PostgreSQL. */
@Singleton
@Transactional
class PanacheShops implements Shops {

    /**
     * What does not go by itself with the shop. What runs and declarations hold comes first and in their order, orders, tasks, lane and figures, so
     * that they and the removal do not wait for each other.
     */
    private static final List<String> REMOVE = List.of(
            "delete from shop_order where shop_code = :code",
            "delete from order_task where shop_code = :code",
            "delete from lane where shop_code = :code",
            "delete from hourly_figure where scope = :code",
            "delete from hourly_duration where scope = :code",
            "delete from order_event where shop_code = :code",
            "delete from process_log where shop_code = :code",
            "delete from process_run where shop_code = :code",
            "delete from notice where shop_code = :code",
            "delete from digest where shop_code = :code",
            "delete from refused_call where shop_code = :code");

    private final EntityManager database;
    private final TokenCipher cipher;
    private final Rows rows;
    private final MappingRows mappings;
    private final KnownShops known;
    private final TransactionSynchronizationRegistry transaction;

    @Singleton
    static class Rows implements PanacheRepositoryBase<ShopRow, String> {}

    @Singleton
    static class MappingRows implements PanacheRepositoryBase<StatusMappingRow, StatusMappingRow.Key> {}

    @Inject
    PanacheShops(
            EntityManager database,
            TokenCipher cipher,
            Rows rows,
            MappingRows mappings,
            KnownShops known,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.cipher = cipher;
        this.rows = rows;
        this.mappings = mappings;
        this.known = known;
        this.transaction = transaction;
    }

    @Override
    public Optional<Shop> find(ShopCode code) {
        Optional<Shop> found = known.find(code);
        found.ifPresent(shop -> transaction.putResource(new Found(code), shop));
        return found;
    }

    /** The shop as this transaction found it last, which is what its changes are changes of. */
    private Optional<Shop> found(ShopCode code) {
        return Optional.ofNullable((Shop) transaction.getResource(new Found(code)));
    }

    private record Found(ShopCode code) {}

    @Override
    public List<Shop> all() {
        return read(rows.find("order by code").list(), mappings.listAll());
    }

    @Override
    public List<Shop> page(String begins, Optional<ShopCode> after, int limit) {
        List<ShopRow> found = rows.find(
                        "(lower(name) like ?1 escape '!' or lower(code) like ?1 escape '!') and code > ?2 order by code",
                        begins.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%",
                        after.map(ShopCode::value).orElse(""))
                .page(0, limit)
                .list();
        return read(
                found,
                mappings.list(
                        "key.shopCode in ?1",
                        found.stream().map(row -> row.code).toList()));
    }

    @Override
    public boolean add(Shop shop) {
        boolean taken = !database.createNativeQuery("select 1 from shop where code = :code")
                .setParameter("code", shop.code().value())
                .getResultList()
                .isEmpty();
        if (taken) {
            return false;
        }
        ShopRow row = new ShopRow();
        row.write(shop, cipher);
        row.write(shop.channelRules());
        rows.persistAndFlush(row);
        LaneRow lane = new LaneRow();
        lane.shopCode = row.code;
        database.persist(lane);
        write(shop.code(), shop.mapping());
        rows.flush();
        return true;
    }

    @Override
    public void change(Shop shop) {
        rows.findByIdOptional(shop.code().value())
                .ifPresent(row -> found(shop.code())
                        .ifPresentOrElse(found -> row.change(found, shop, cipher), () -> row.write(shop, cipher)));
        rows.flush();
        transaction.putResource(new Found(shop.code()), shop);
    }

    @Override
    public void map(ShopCode code, StatusMapping mapping) {
        mappings.find("key.shopCode", code.value()).stream()
                .filter(row ->
                        mapping.operationFor(new ShopStatus(row.key.status())).isEmpty())
                .toList()
                .forEach(mappings::delete);
        write(code, mapping);
        rows.flush();
    }

    @Override
    public void rule(ShopCode code, ChannelRules rules) {
        rows.findByIdOptional(code.value())
                .ifPresent(row -> found(code)
                        .ifPresentOrElse(found -> row.rule(found.channelRules(), rules), () -> row.write(rules)));
        rows.flush();
    }

    @Override
    public boolean remove(ShopCode code) {
        for (String statement : REMOVE) {
            database.createNativeQuery(statement)
                    .setParameter("code", code.value())
                    .executeUpdate();
        }
        return rows.delete("code", code.value()) == 1;
    }

    /** A status that is mapped already keeps its row, with another operation perhaps. */
    private void write(ShopCode code, StatusMapping mapping) {
        mapping.statuses().forEach((operation, statuses) -> statuses.forEach(status -> write(code, status, operation)));
    }

    private void write(ShopCode code, ShopStatus status, Operation operation) {
        StatusMappingRow known = mappings.findById(new StatusMappingRow.Key(code.value(), status.code()));
        if (known == null) {
            mappings.persist(new StatusMappingRow(code.value(), status.code(), operation.word()));
        } else {
            known.operation = operation.word();
        }
    }

    private List<Shop> read(List<ShopRow> found, List<StatusMappingRow> statuses) {
        Map<String, List<StatusMappingRow>> byShop =
                statuses.stream().collect(Collectors.groupingBy(each -> each.key.shopCode()));
        return found.stream()
                .map(row -> row.read(mapping(byShop.getOrDefault(row.code, List.of())), cipher))
                .toList();
    }

    private static StatusMapping mapping(List<StatusMappingRow> found) {
        Map<Operation, SortedSet<ShopStatus>> statuses = found.stream()
                .collect(Collectors.groupingBy(
                        each -> Worded.of(Operation.class, each.operation),
                        Collectors.mapping(
                                each -> new ShopStatus(each.key.status()), Collectors.toCollection(TreeSet::new))));
        return new StatusMapping(statuses);
    }
}
