package dev.relais.bootstrap.demo;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.configure.ConnectShop;
import dev.relais.application.configure.MapStatuses;
import dev.relais.application.configure.SampleShop;
import dev.relais.application.declare.DeclareOrder;
import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.DeclaredLink;
import dev.relais.domain.order.DeclaredTracking;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopProfile;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.shop.StoreId;
import dev.relais.domain.shop.SyncSettings;
import dev.relais.shoppingfeed.sandbox.Sandbox;

/** A shop to try Relais with: connected to the sandbox, with a mapping and twelve orders, one of them already shipped. */
@Singleton
class DemoShop implements SampleShop {

    static final ShopCode CODE = new ShopCode("demo-shop");
    static final String SHIPPED = "shipped";

    private static final StoreId STORE = new StoreId(1276);
    private static final String PAID = "paid";

    private final Sandbox sandbox;
    private final ConnectShop connectShop;
    private final MapStatuses mapStatuses;
    private final DeclareOrder declareOrder;

    @Inject
    DemoShop(Sandbox sandbox, ConnectShop connectShop, MapStatuses mapStatuses, DeclareOrder declareOrder) {
        this.sandbox = sandbox;
        this.connectShop = connectShop;
        this.mapStatuses = mapStatuses;
        this.declareOrder = declareOrder;
    }

    /** Opens the shop at the first start; later starts find it as it was left. */
    @Override
    public void open() {
        DemoOrder.all()
                .forEach(order -> sandbox.addOrder(
                        STORE.value(), order.feedOrderId(), order.channelReference(), order.channel(), order.ref()));
        if (!connectShop.connect(shop())) {
            return;
        }
        mapStatuses.map(
                CODE,
                Map.of(
                        Operation.SHIP, status(SHIPPED),
                        Operation.CANCEL, status("cancelled"),
                        Operation.REFUND, status("refunded"),
                        Operation.DELIVER, status("delivered")));
        DemoOrder.all().forEach(order -> declare(order, PAID, DeclaredTracking.UNSAID));
        declare(DemoOrder.all().get(0), SHIPPED, new DeclaredTracking("6A20261123001", "Colissimo", ""));
    }

    private void declare(DemoOrder order, String status, DeclaredTracking tracking) {
        boolean baseline = status.equals(PAID);
        Declaration declaration =
                new Declaration(new ShopStatus(status), tracking, DeclaredLink.of(order.link()), null, null, baseline);
        declareOrder.declare(
                new DeclareOrder.Command(new OrderKey(CODE, new OrderRef(order.ref())), declaration, null));
    }

    private static Shop shop() {
        return Shop.connected(
                CODE,
                new ShopProfile("Demo shop", Locale.ENGLISH, ZoneId.of("UTC"), null),
                new StoreAccess(STORE, new ApiToken("sandbox-token")),
                SyncSettings.standard());
    }

    private static SortedSet<ShopStatus> status(String code) {
        SortedSet<ShopStatus> statuses = new TreeSet<>();
        statuses.add(new ShopStatus(code));
        return statuses;
    }
}
