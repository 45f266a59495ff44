package dev.relais.web.signin;

/** What an identity may do. */
public final class Roles {

    /** Declares orders and runs processes for one shop. */
    public static final String SHOP = "shop";

    /** Sees everything but secrets. */
    public static final String VIEWER = "viewer";

    /** Also sends again, sets aside and runs processes. */
    public static final String OPERATOR = "operator";

    /** Sees and configures every shop. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
