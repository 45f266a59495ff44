package dev.relais.web.admin.process;

import java.util.List;
import java.util.Map;

import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.overview.OpenRun;
import dev.relais.domain.overview.RunFilter;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.admin.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of processes.
 *
 * @param every how often each process looks for work, as it is set; {@code off} if it does not
 * @param ran what became of a run that was asked for: {@code done}, {@code busy}; empty if none was
 * @param next where the next page begins; empty if this is the last
 */
record ProcessesView(
        List<Shop> shops,
        RunFilter filter,
        List<OpenRun> open,
        List<RunLine> runs,
        Map<ProcessKind, String> every,
        String ran,
        boolean isFirst,
        String next,
        Moment asOf) {

    /** How often a process looks for work. */
    record Schedule(ProcessKind process, String every) {

        public boolean isOff() {
            return every.equalsIgnoreCase("off");
        }
    }

    public List<ProcessKind> processes() {
        return List.of(ProcessKind.values());
    }

    public List<Schedule> schedules() {
        return processes().stream()
                .map(process -> new Schedule(process, every.getOrDefault(process, "off")))
                .toList();
    }

    /** The code of the shop that is looked for; empty if any is. */
    public String shop() {
        return filter.shop().map(ShopCode::value).orElse("");
    }

    /** The word of the process that is looked for; empty if any is. */
    public String process() {
        return filter.process().map(ProcessKind::word).orElse("");
    }

    public boolean isFiltered() {
        return filter.shop().isPresent() || filter.process().isPresent();
    }

    /** The shop whose processes can be run from here; null if one has to be chosen first. */
    public @Nullable Shop runnable() {
        return shops.size() == 1
                ? shops.get(0)
                : shops.stream()
                        .filter(each -> each.code().value().equals(shop()))
                        .findFirst()
                        .orElse(null);
    }

    public String nameOf(ShopCode code) {
        return shops.stream()
                .filter(shop -> shop.code().equals(code))
                .map(shop -> shop.profile().name())
                .findFirst()
                .orElse(code.value());
    }

    /** The list from its beginning. */
    public String address() {
        return "/processes?shop=" + Addresses.encoded(shop()) + "&process=" + process();
    }
}
