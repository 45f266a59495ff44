package dev.relais.domain.audit;

import dev.relais.domain.shop.Worded;

/** What people do that others may want to know of later. */
public enum Activity implements Worded {
    SHOP_CONNECTED("shop_connected"),
    SHOP_CHANGED("shop_changed"),
    SHOP_REMOVED("shop_removed"),
    TOKEN_REPLACED("token_replaced"),
    TOKEN_USED_AGAIN("token_used_again"),
    MAPPING_CHANGED("mapping_changed"),
    CHANNELS_CHANGED("channels_changed"),
    CARRIERS_CHANGED("carriers_changed"),
    CANCEL_REASONS_CHANGED("cancel_reasons_changed"),
    KEY_ISSUED("key_issued"),
    KEY_REVOKED("key_revoked"),
    USER_ADDED("user_added"),
    USER_INVITED("user_invited"),
    ROLE_CHANGED("role_changed"),
    PASSWORD_CHANGED("password_changed"),
    PASSWORD_LINK_MADE("password_link_made"),
    PASSWORD_SET_BY_LINK("password_set_by_link"),
    MAIL_ADDRESS_CHANGED("mail_address_changed"),
    USER_REMOVED("user_removed"),
    ORDER_CORRECTED("order_corrected"),
    ORDER_RESENT("order_resent"),
    FAILURE_DISMISSED("failure_dismissed"),
    BULK_STARTED("bulk_started"),
    BULK_STOPPED("bulk_stopped");

    private final String word;

    Activity(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
