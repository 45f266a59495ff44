package dev.relais.web.admin.problem;

import java.util.Optional;
import java.util.stream.Stream;

import dev.relais.domain.order.Channel;
import dev.relais.domain.overview.FailureFilter;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.ReasonCode;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.admin.page.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Which failures are meant, as it stands in the address.
 *
 * @param cause null for any
 * @param shop its code; empty for any
 * @param channel its name; empty for any
 */
record Meant(@Nullable ReasonCode cause, String shop, String channel) {

    private static final String ANY = "all";

    /** Empty if there is no such cause; a shop or channel that cannot be is none. */
    static Optional<Meant> of(String word, String shop, String channel) {
        String code = TypedText.read(shop, ShopCode::new).map(ShopCode::value).orElse("");
        String name =
                TypedText.read(channel.strip(), Channel::new).map(Channel::name).orElse("");
        return word.equals(ANY)
                ? Optional.of(new Meant(null, code, name))
                : Stream.of(ReasonCode.values())
                        .filter(each -> each.word().equals(word))
                        .map(cause -> new Meant(cause, code, name))
                        .findFirst();
    }

    FailureFilter filter() {
        return new FailureFilter(
                Optional.of(shop).filter(code -> !code.isEmpty()).map(ShopCode::new),
                Optional.ofNullable(cause),
                Optional.of(channel).filter(name -> !name.isEmpty()).map(Channel::new));
    }

    public String address() {
        return "/problems/" + (cause == null ? ANY : cause.word());
    }

    /** The list of them from its beginning. */
    public String list() {
        return address() + query();
    }

    /** The plan for a deed, and the page behind a place: both go on behind this. */
    public String planBefore() {
        return address() + "/plan" + query() + "&deed=";
    }

    public String pageBefore() {
        return list() + "&behind=";
    }

    private String query() {
        return "?shop=" + shop + "&channel=" + Addresses.encoded(channel);
    }
}
