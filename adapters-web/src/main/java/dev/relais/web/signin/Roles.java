package dev.relais.web.signin;

import dev.relais.domain.access.KeyScope;

/** What an identity may do. */
public final class Roles {

    /** Declares orders of one shop, by a key for that. */
    public static final String SHOP_DECLARES = "shop-declare";

    /** Reads what became of them, by a key for that. */
    public static final String SHOP_READS = "shop-read";

    /** Sends again, sets aside and runs processes for one shop, by a key for that. */
    public static final String SHOP_ACTS = "shop-act";

    /** Sees everything but secrets. */
    public static final String VIEWER = "viewer";

    /** Also sends again, sets aside and runs processes. */
    public static final String OPERATOR = "operator";

    /** Sees and configures every shop. */
    public static final String ADMIN = "admin";

    private Roles() {}

    static String of(KeyScope scope) {
        return switch (scope) {
            case DECLARE -> SHOP_DECLARES;
            case READ -> SHOP_READS;
            case ACT -> SHOP_ACTS;
        };
    }
}
