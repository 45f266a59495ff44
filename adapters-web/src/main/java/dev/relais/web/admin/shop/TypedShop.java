package dev.relais.web.admin.shop;

import dev.relais.web.admin.page.TypedText;
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
                TypedText.of(name),
                TypedText.of(language),
                TypedText.of(zone),
                TypedText.of(addresses),
                TypedText.of(mode),
                TypedText.of(delay),
                TypedText.of(recall),
                TypedText.of(policy));
    }
}
