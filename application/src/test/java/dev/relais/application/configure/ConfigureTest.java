package dev.relais.application.configure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.application.fake.ARelais;
import dev.relais.application.fake.FakeShoppingFeed.Reply;
import dev.relais.application.fake.NoHealths;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.Actor;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.mapping.MappingVersion;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusMapping;
import dev.relais.domain.shop.StoreAccess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.application.fake.ARelais.aRelais;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("Configuring a shop")
class ConfigureTest {

    private static final ShopCode SHOP = aShop().build().code();

    private String actor = "marie";
    private final ARelais relais = aRelais();
    private final MapStatuses mapStatuses = new MapStatuses(
            relais.shops(),
            relais.mappingVersions(),
            relais.audit(),
            () -> new Actor(actor, "203.0.113.9"),
            relais.time());

    @Test
    @DisplayName("R09 a mapping that maps a status twice is refused, and the old one stays in force")
    void mappedTwice() {
        SortedSet<ShopStatus> four = new TreeSet<>(Set.of(new ShopStatus("4")));

        MapStatuses.Result result = mapStatuses.map(SHOP, Map.of(Operation.SHIP, four, Operation.CANCEL, four));

        assertThat(result).isEqualTo(new MapStatuses.Result.MappedTwice(four));
        assertThat(relais.shops().find(SHOP))
                .map(Shop::mapping)
                .contains(aShop().build().mapping());
    }

    @Test
    @DisplayName("R09 a mapping is in force at once, with several statuses for one operation")
    void mapped() {
        SortedSet<ShopStatus> two = new TreeSet<>(Set.of(new ShopStatus("a"), new ShopStatus("b")));

        MapStatuses.Result result = mapStatuses.map(SHOP, Map.of(Operation.CANCEL, two));
        relais.declare("b");

        assertThat(result).isInstanceOf(MapStatuses.Result.Mapped.class);
        assertThat(relais.requests()).containsExactly("cancel");
    }

    @Test
    @DisplayName("R09 each mapping that is saved stays as a version, once, with who saved it")
    void versions() {
        mapStatuses.map(SHOP, shipping("4"), 0);
        mapStatuses.map(SHOP, shipping("4"), 1);
        mapStatuses.map(SHOP, shipping("4", "5"), 1);
        actor = "paul";
        mapStatuses.map(SHOP, shipping("4", "5"), 2);

        assertThat(relais.mappingVersions().latest(SHOP, 10))
                .extracting(MappingVersion::number, MappingVersion::by)
                .containsExactly(tuple(3, "paul"), tuple(2, "marie"), tuple(1, "marie"));
    }

    @Test
    @DisplayName("R09 who has seen an older version undoes nothing of what somebody else saved meanwhile")
    void changedMeanwhile() {
        mapStatuses.map(SHOP, shipping("4"), 0);

        MapStatuses.Result late = mapStatuses.map(SHOP, shipping("5"), 0);

        assertThat(late)
                .isEqualTo(new MapStatuses.Result.ChangedMeanwhile(
                        relais.mappingVersions().latest(SHOP, 1).get(0)));
        assertThat(relais.shops().find(SHOP).orElseThrow().mapping()).isEqualTo(new StatusMapping(shipping("4")));
        assertThat(mapStatuses.map(SHOP, shipping("5"))).isInstanceOf(MapStatuses.Result.Mapped.class);
    }

    private static Map<Operation, SortedSet<ShopStatus>> shipping(String... codes) {
        return Map.of(
                Operation.SHIP, Stream.of(codes).map(ShopStatus::new).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    @DisplayName("R09 a shop that is not there cannot be mapped")
    void unknownShop() {
        assertThat(mapStatuses.map(new ShopCode("elsewhere"), Map.of()))
                .isEqualTo(new MapStatuses.Result.UnknownShop());
    }

    @Test
    @DisplayName("A shop is connected once, shown, and removed with all that belongs to it")
    void connects() {
        ConnectShop connectShop = new ConnectShop(relais.shops(), relais.audit());
        ShowShops showShops = new ShowShops(relais.shops(), new NoHealths());
        RemoveShop removeShop = new RemoveShop(relais.shops(), relais.audit());
        Shop second = aShop().called("second").build();

        assertThat(connectShop.connect(second)).isTrue();
        assertThat(connectShop.connect(second)).isFalse();
        assertThat(showShops.all()).extracting(Shop::code).containsExactly(SHOP, second.code());
        assertThat(showShops.one(second.code())).contains(second);

        relais.declare("second", "1001", aDeclaration("3"));
        assertThat(removeShop.remove(second.code())).isTrue();
        assertThat(removeShop.remove(second.code())).isFalse();
        assertThat(relais.orders().find(OrderKey.of("second", "1001"))).isEmpty();
    }

    @Test
    @DisplayName(
            "R27 what was refused goes on when the same token is to be used again, and the trail says who wanted it")
    void usesAccessAgain() {
        relais.feed().answers(Reply.of(new SendResult.Unauthorised(401)));
        relais.declare("4", "T1");
        relais.run();
        assertThat(relais.requests()).containsExactly("ship(T1)");

        assertThat(relais.changeShop().useAccessAgain(SHOP)).isPresent();
        relais.plus(Duration.ZERO);

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T1)");
        assertThat(activities()).containsExactly(Activity.TOKEN_USED_AGAIN);
        assertThat(relais.changeShop().useAccessAgain(new ShopCode("elsewhere")))
                .isEmpty();
    }

    @Test
    @DisplayName("R27 the same token saved once more is used again, another one is a new token")
    void savesAccess() {
        StoreAccess access = relais.shops().find(SHOP).orElseThrow().access();
        relais.feed().answers(Reply.of(new SendResult.Unauthorised(401)));
        relais.declare("4", "T1");

        relais.changeShop().saveAccess(SHOP, access);
        relais.plus(Duration.ZERO);
        relais.changeShop().saveAccess(SHOP, access.withToken(new ApiToken("another")));

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T1)");
        assertThat(activities()).containsExactly(Activity.TOKEN_USED_AGAIN, Activity.TOKEN_REPLACED);
        assertThat(relais.changeShop().saveAccess(new ShopCode("elsewhere"), access))
                .isEmpty();
    }

    private List<Activity> activities() {
        return relais.auditTrail().sealed(0, 100).stream()
                .map(each -> each.entry().activity())
                .toList();
    }

    @Test
    @DisplayName("R14 a shop that is paused again is not woken")
    void pausing() {
        ARelais batch = aRelais(aShop().inBatch());
        batch.declare("4", "T1");

        batch.change(shop -> aShop().paused().build());

        assertThat(batch.requests()).isEmpty();
        assertThat(batch.shops().find(SHOP)).map(Shop::isPaused).contains(true);
    }
}
