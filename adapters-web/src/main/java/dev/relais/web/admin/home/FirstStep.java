package dev.relais.web.admin.home;

import java.util.List;
import java.util.stream.Stream;

import dev.relais.application.inspect.ShowHome;
import dev.relais.domain.shop.Shop;
import io.quarkus.qute.TemplateEnum;

/**
 * Something to do before Relais is of use.
 *
 * @param address where it is done; empty if there is nothing to do
 */
record FirstStep(Kind kind, boolean done, String address) {

    private static final String DEMO_SHOP = "demo-shop";
    private static final String DEMO = "/orders/" + DEMO_SHOP + "/";

    /** What it is. */
    @TemplateEnum
    enum Kind {
        ACCOUNT,
        SHOP,
        MAPPING,
        ORDER,
        FAILURE,
        LIVE
    }

    /** True if it is done with an order of the demo shop. */
    public boolean isOfDemo() {
        return address.startsWith(DEMO);
    }

    /**
     * Empty once they are all done but going live, which leads away from this Relais.
     *
     * @param isMapped true if a person has saved a mapping
     */
    static List<FirstStep> of(List<Shop> shops, ShowHome.Seen seen, boolean isMapped, boolean isSandbox) {
        List<FirstStep> steps = all(shops, seen, isMapped, isSandbox);
        return steps.stream().allMatch(step -> step.done || step.kind == Kind.LIVE) ? List.of() : steps;
    }

    private static List<FirstStep> all(List<Shop> shops, ShowHome.Seen seen, boolean isMapped, boolean isSandbox) {
        boolean hasDemo =
                isSandbox && shops.stream().anyMatch(shop -> shop.code().value().equals(DEMO_SHOP));
        String shop = shops.isEmpty() ? "" : shops.get(0).code().value();
        FirstStep failure =
                new FirstStep(Kind.FAILURE, seen.isAnyMended(), DEMO + "DEMO-1007?carrier=Nobody%20Express#play");
        List<FirstStep> always = List.of(
                new FirstStep(Kind.ACCOUNT, true, ""),
                new FirstStep(Kind.SHOP, !shops.isEmpty(), "/shops"),
                new FirstStep(Kind.MAPPING, isMapped, shops.isEmpty() ? "/shops" : "/shops/" + shop + "/mapping"),
                new FirstStep(Kind.ORDER, seen.isAnyConfirmed(), hasDemo ? DEMO + "DEMO-1003#play" : "/shops/" + shop));
        return hasDemo
                ? Stream.concat(
                                always.stream(),
                                Stream.of(failure, new FirstStep(Kind.LIVE, false, "/settings/sandbox")))
                        .toList()
                : always;
    }
}
