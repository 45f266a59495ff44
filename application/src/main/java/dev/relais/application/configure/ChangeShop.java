package dev.relais.application.configure;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.audit.Audit;
import dev.relais.application.audit.Described;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.chain.ShopBell;
import dev.relais.domain.history.Lanes;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;
import dev.relais.domain.shop.StoreAccess;

/** Changes a shop's profile, connection or settings; a new token lets refused sending go on (R27), so does resuming (R14). */
@Singleton
public class ChangeShop {

    private final Shops shops;
    private final Lanes lanes;
    private final ShopBell bell;
    private final InstantSource time;
    private final Audit audit;

    @Inject
    public ChangeShop(Shops shops, Lanes lanes, ShopBell bell, InstantSource time, Audit audit) {
        this.shops = shops;
        this.lanes = lanes;
        this.bell = bell;
        this.time = time;
        this.audit = audit;
    }

    /** The shop as changed; empty if there is none of that code. What the change throws is thrown, and nothing stored. */
    public Optional<Shop> change(ShopCode code, UnaryOperator<Shop> change) {
        Optional<Shop> changed = store(code, change);
        changed.ifPresent(this::wake);
        return changed;
    }

    /**
     * Saves how Shopping Feed is reached; what was refused goes on (R27), also with the same token as before, which Shopping Feed
     * may accept by now. Empty if there is no shop of that code.
     */
    public Optional<Shop> saveAccess(ShopCode code, StoreAccess access) {
        boolean isSaved =
                one(code).filter(known -> known.access().equals(access)).isPresent();
        return isSaved ? useAccessAgain(code) : change(code, shop -> shop.withAccess(access));
    }

    /** R27: what was refused goes on with the access that is saved; empty if there is no shop of that code. */
    public Optional<Shop> useAccessAgain(ShopCode code) {
        Optional<Shop> shop = letGoOn(code);
        shop.ifPresent(this::wake);
        return shop;
    }

    private void wake(Shop shop) {
        if (!shop.isPaused()) {
            bell.ring(shop.code(), time.instant());
        }
    }

    @Transactional
    Optional<Shop> one(ShopCode code) {
        return shops.find(code);
    }

    @Transactional
    Optional<Shop> letGoOn(ShopCode code) {
        Optional<Shop> known = shops.find(code);
        known.ifPresent(shop -> {
            lanes.tokenReplaced(code);
            audit.did(Activity.TOKEN_USED_AGAIN, code, "");
        });
        return known;
    }

    @Transactional
    Optional<Shop> store(ShopCode code, UnaryOperator<Shop> change) {
        return shops.find(code).map(known -> {
            Shop changed = change.apply(known);
            shops.change(changed);
            if (!changed.access().equals(known.access())) {
                lanes.tokenReplaced(code);
            }
            note(known, changed);
            return changed;
        });
    }

    private void note(Shop known, Shop changed) {
        Described before = Described.shop(known);
        Described after = Described.shop(changed);
        audit.changed(Activity.SHOP_CHANGED, known.code(), before, after);
        if (!Objects.equals(changed.access().token(), known.access().token())) {
            audit.did(Activity.TOKEN_REPLACED, known.code(), "");
        }
    }
}
