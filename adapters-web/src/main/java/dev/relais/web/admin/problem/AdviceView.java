package dev.relais.web.admin.problem;

import java.util.List;

import dev.relais.application.inspect.ShowFailures;
import dev.relais.domain.shop.Shop;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about some failures.
 *
 * @param fix what can be mended for all of them; null if that depends on the order
 * @param where the page on which that is done; null if there is none
 */
record AdviceView(
        ShowFailures.Advised advised,
        @Nullable Fix fix,
        @Nullable String where) {

    /** @param shop the only one there is; null if there are several */
    static List<AdviceView> of(List<ShowFailures.Advised> advised, @Nullable Shop shop) {
        return advised.stream().map(each -> of(each, shop)).toList();
    }

    private static AdviceView of(ShowFailures.Advised advised, @Nullable Shop shop) {
        Fix fix = shop == null ? null : Fix.by(advised.remedy()).orElse(null);
        return new AdviceView(advised, fix, fix == null ? null : fix.of(shop.code()));
    }
}
