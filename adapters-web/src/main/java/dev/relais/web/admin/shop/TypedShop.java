package dev.relais.web.admin.shop;

import java.util.Objects;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.NullUnmarked;

/** The fields of a shop's form as a browser sends them; one that it leaves out is empty. */
@NullUnmarked
class TypedShop {

    @RestForm
    public String name;

    @RestForm
    public String language;

    @RestForm
    public String zone;

    @RestForm
    public String addresses;

    @RestForm
    public String mode;

    @RestForm
    public String delay;

    @RestForm
    public String recall;

    @RestForm
    public String policy;

    ShopForm form() {
        return new ShopForm(
                text(name),
                text(language),
                text(zone),
                text(addresses),
                text(mode),
                text(delay),
                text(recall),
                text(policy));
    }

    private static String text(String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
