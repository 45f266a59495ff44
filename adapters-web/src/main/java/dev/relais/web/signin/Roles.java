package dev.relais.web.signin;

/** What an identity may do. */
public final class Roles {

    /** Declares orders and runs processes for one shop. */
    public static final String SHOP = "shop";

    /** Sees and configures every shop. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
