package dev.relais.web.admin.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.overview.RunFilter;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.admin.page.Misread;

/**
 * What somebody looks for among the runs, as it stands in the address; where something cannot be understood, none is to be shown.
 *
 * @param process its word
 */
record RunSearch(String shop, String process) {

    RunFilter filter() {
        return new RunFilter(Optional.of(shop).filter(ShopCode::isValid).map(ShopCode::new), ProcessKind.of(process));
    }

    /** What cannot be understood, field by field; nothing if all can be. */
    List<Misread> misread() {
        return Stream.concat(
                        Misread.unless(ShopCode::isValid, Misread.Field.SHOP, Misread.Kind.CODE, shop),
                        Misread.unless(ProcessKind.of(process), Misread.Field.PROCESS, Misread.Kind.CHOICE, process))
                .toList();
    }

    public boolean isEmpty() {
        return shop.isEmpty() && process.isEmpty();
    }

    /** The list from its beginning. */
    public String address() {
        return "/processes?shop=" + Addresses.encoded(shop) + "&process=" + Addresses.encoded(process);
    }
}
