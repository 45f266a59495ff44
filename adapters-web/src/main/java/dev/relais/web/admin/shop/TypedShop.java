package dev.relais.web.admin.shop;

import jakarta.ws.rs.DefaultValue;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.NullUnmarked;

/** The fields of a shop's form as a browser sends them. */
@NullUnmarked
class TypedShop {

    @RestForm
    @DefaultValue("")
    public String name;

    @RestForm
    @DefaultValue("")
    public String language;

    @RestForm
    @DefaultValue("")
    public String zone;

    @RestForm
    @DefaultValue("")
    public String addresses;

    @RestForm
    @DefaultValue("")
    public String mode;

    @RestForm
    @DefaultValue("")
    public String delay;

    @RestForm
    @DefaultValue("")
    public String recall;

    @RestForm
    @DefaultValue("")
    public String policy;

    ShopForm form() {
        return new ShopForm(name, language, zone, addresses, mode, delay, recall, policy);
    }
}
