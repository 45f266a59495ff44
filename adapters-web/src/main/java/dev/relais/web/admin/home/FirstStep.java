package dev.relais.web.admin.home;

import java.util.List;
import java.util.stream.Stream;

import dev.relais.application.inspect.ShowHome;
import dev.relais.domain.overview.HourlyFigures;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.StatusMapping;
import io.quarkus.qute.TemplateEnum;

/**
 * Something to do before Relais is of use.
 *
 * @param address where it is done; empty if not on a page of Relais
 */
record FirstStep(Kind kind, boolean done, String address) {

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

    /** Empty once they are all done but the last, or as soon as Relais is live and has confirmed something. */
    static List<FirstStep> of(List<Shop> shops, ShowHome.Shown shown, boolean isSandbox) {
        boolean isMapped = shops.stream().anyMatch(shop -> !shop.mapping().equals(StatusMapping.EMPTY));
        boolean isConfirmed =
                shown.hours().stream().mapToLong(HourlyFigures.Hour::succeeded).sum() > 0;
        boolean hasFailed =
                shown.hours().stream().mapToLong(HourlyFigures.Hour::failed).sum() > 0;
        if (isConfirmed && (hasFailed || !isSandbox)) {
            return List.of();
        }
        String shop = shops.isEmpty() ? "" : shops.get(0).code().value();
        String orders = shops.isEmpty() ? "/orders" : "/orders?shop=" + shop;
        FirstStep failure = new FirstStep(Kind.FAILURE, hasFailed, orders + "&q=DEMO-1007");
        List<FirstStep> always = List.of(
                new FirstStep(Kind.ACCOUNT, true, ""),
                new FirstStep(Kind.SHOP, !shops.isEmpty(), "/shops"),
                new FirstStep(Kind.MAPPING, isMapped, shops.isEmpty() ? "/shops" : "/shops/" + shop + "/mapping"),
                new FirstStep(Kind.ORDER, isConfirmed, isSandbox ? orders + "&q=DEMO-1003" : orders));
        return isSandbox
                ? Stream.concat(always.stream(), Stream.of(failure, new FirstStep(Kind.LIVE, false, "")))
                        .toList()
                : always;
    }
}
