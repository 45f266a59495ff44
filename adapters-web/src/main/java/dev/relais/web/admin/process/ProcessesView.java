package dev.relais.web.admin.process;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.overview.OpenRun;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.system.Schedule;
import dev.relais.web.admin.page.Lapse;
import dev.relais.web.admin.page.Misread;
import dev.relais.web.admin.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of processes.
 *
 * @param ran what became of a run that was asked for: {@code done}, {@code busy}; empty if none was
 * @param next where the next page begins; empty if this is the last
 */
record ProcessesView(
        List<Shop> shops,
        RunSearch search,
        List<OpenRun> open,
        List<RunLine> runs,
        List<Times> schedules,
        String ran,
        boolean isFirst,
        String next,
        Moment asOf) {

    /** When a process looks for work; null if it has not yet, or will not. */
    record Times(
            Schedule schedule,
            @Nullable Moment last,
            @Nullable Moment next) {

        /** @param machine what the clock of this machine shows, by which its schedules go */
        public static Times of(Schedule schedule, Instant machine, ZoneId zone) {
            return new Times(schedule, moment(schedule.last(), machine, zone), moment(schedule.next(), machine, zone));
        }

        /** How often it looks for work; null if that goes by another plan. */
        public @Nullable Lapse every() {
            return Lapse.read(schedule.every()).orElse(null);
        }

        private static @Nullable Moment moment(@Nullable Instant at, Instant machine, ZoneId zone) {
            return at == null ? null : new Moment(at, machine, zone);
        }
    }

    public List<ProcessKind> processes() {
        return List.of(ProcessKind.values());
    }

    public List<Misread> misread() {
        return search.misread();
    }

    /** The code of the shop that is looked for; empty if any is. */
    public String shop() {
        return search.shop();
    }

    /** The word of the process that is looked for; empty if any is. */
    public String process() {
        return search.process();
    }

    public boolean isFiltered() {
        return !search.isEmpty();
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
        return search.address();
    }
}
