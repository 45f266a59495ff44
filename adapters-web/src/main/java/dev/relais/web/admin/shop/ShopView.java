package dev.relais.web.admin.shop;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.relais.application.configure.TestConnection;
import dev.relais.application.inspect.ShowShop;
import dev.relais.domain.access.ApiKey;
import dev.relais.domain.access.KeyScope;
import dev.relais.domain.access.RefusedCall;
import dev.relais.domain.shop.LegacyPolicy;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.SyncMode;
import dev.relais.web.admin.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of a shop's connection.
 *
 * @param form the settings as they are saved, or as they were typed if they could not be saved
 * @param more what has just been done or asked for
 * @param nextKey the id that a key made from this page will have, so that it is made once
 */
record ShopView(ShowShop.Shown shown, ShopForm form, More more, UUID nextKey, String base, Instant now, ZoneId zone) {

    private static final String FIRST_CALL = """
            curl -X PUT %s/api/v1/orders/TEST-1 -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \
            -d '{"status":"shipped","baseline":true,"shoppingFeed":{"orderId":1}}'
            """;

    /** What somebody has just done on the page, or asked of it. */
    enum Done {
        NOTHING,
        SAVED,
        TOKEN_SAVED,
        TOKEN_USED_AGAIN,
        STARTED,
        PAUSED,
        KEY_REVOKED,
        KEY_MADE_ALREADY,
        KEY_WRONG,
        MAIL_SENT,
        MAIL_NO_ADDRESS,
        MAIL_NOT_SET_UP,
        MAIL_NOT_SENT,
        NOT_REMOVED
    }

    /**
     * What there is to say besides the shop.
     *
     * @param why what somebody else said of it; empty if nobody did
     * @param secret a key that was made just now and is never shown again; null if none was
     * @param test what Shopping Feed answered when it was asked just now; null if it was not
     * @param access what was typed and could not be saved; null if nothing was
     */
    record More(
            Done done,
            String why,
            @Nullable String secret,
            @Nullable Ticks test,
            @Nullable AccessForm access) {

        static final More NONE = of(Done.NOTHING);

        static More of(Done done) {
            return of(done, "");
        }

        static More of(Done done, String why) {
            return new More(done, why, null, null, null);
        }

        static More secret(String secret) {
            return new More(Done.NOTHING, "", secret, null, null);
        }

        static More tested(TestConnection.Tested tested) {
            return new More(Done.NOTHING, "", null, Ticks.of(tested), null);
        }

        static More wrong(AccessForm access) {
            return new More(Done.NOTHING, "", null, null, access);
        }

        public Set<AccessForm.Problem> accessProblems() {
            return access == null ? Set.of() : access.problems();
        }
    }

    /** A key as a line of the list. */
    record Key(
            ApiKey key,
            Moment created,
            @Nullable Moment expires,
            boolean isExpired,
            @Nullable Moment used) {}

    /** Refused calls of one kind as a line of the list. */
    record Refused(RefusedCall call, Moment last) {}

    public List<Refused> refused() {
        return refused(shown.refused());
    }

    /** With a key that is not known; as long as the shop was never heard of they may be its own. */
    public List<Refused> unknown() {
        return refused(shown.unknown());
    }

    private List<Refused> refused(List<RefusedCall> calls) {
        return calls.stream()
                .map(call -> new Refused(call, moment(call.lastAt())))
                .toList();
    }

    /** Where a shop reports an order. */
    public String callAddress() {
        return "PUT " + base + "/api/v1/orders/1042";
    }

    public List<Integer> days() {
        return KeyForm.DAYS;
    }

    public List<KeyScope> scopes() {
        return List.of(KeyScope.values());
    }

    public Shop shop() {
        return shown.shop();
    }

    public String address() {
        return "/shops/" + shop().code();
    }

    /** The store as it is saved, or as it was typed if it could not be. */
    public String typedStore() {
        return more.access() == null ? store() : more.access().store();
    }

    public String store() {
        return shop().access().store().toString();
    }

    /** R48: a first call with the new key, which records an order and sends nothing; empty without a new key. */
    public String firstCall() {
        return more.secret() == null
                ? ""
                : FIRST_CALL.formatted(base, more.secret()).strip();
    }

    public List<Key> keys() {
        return shown.keys().stream()
                .map(key -> new Key(
                        key,
                        moment(key.createdAt()),
                        key.expiresAt() == null ? null : moment(key.expiresAt()),
                        key.isExpired(now),
                        key.lastUsedAt() == null ? null : moment(key.lastUsedAt())))
                .toList();
    }

    /** When the shop last told anything new; null if it never did. */
    public @Nullable Moment heard() {
        return shown.health().lastDeclared() == null
                ? null
                : moment(shown.health().lastDeclared());
    }

    /** When something was last sent for it; null if nothing ever was. */
    public @Nullable Moment sent() {
        return shown.health().lastSent() == null ? null : moment(shown.health().lastSent());
    }

    /** R25: until when Shopping Feed asked to wait; null if it did not. */
    public @Nullable Moment waits() {
        return shown.health().waitsUntil() == null
                ? null
                : moment(shown.health().waitsUntil());
    }

    /** The token that is kept cannot be read with the secret key (S32). */
    public boolean isUnreadable() {
        return shop().access().token() == null;
    }

    /** R27: true if the test was green just now although nothing is sent, since the token was refused before. */
    public boolean isAcceptedAgain() {
        return isRefused() && more.test() != null && more.test().advice() == Ticks.Advice.ALL_WELL;
    }

    /** R27 */
    public boolean isRefused() {
        return shown.health().tokenRefused();
    }

    public boolean isMapped() {
        return shop().mapping().statuses().values().stream().anyMatch(statuses -> !statuses.isEmpty());
    }

    public List<SyncMode> modes() {
        return List.of(SyncMode.values());
    }

    public List<LegacyPolicy> policies() {
        return List.of(LegacyPolicy.values());
    }

    public Set<ShopForm.Problem> problems() {
        return form.problems();
    }

    public boolean has(String problem) {
        return problems().contains(ShopForm.Problem.valueOf(problem));
    }

    public boolean lacks(String problem) {
        return more.accessProblems().contains(AccessForm.Problem.valueOf(problem));
    }

    public Moment asOf() {
        return moment(now);
    }

    private Moment moment(Instant at) {
        return new Moment(at, now, zone);
    }
}
