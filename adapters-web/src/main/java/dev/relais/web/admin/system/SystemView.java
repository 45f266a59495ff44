package dev.relais.web.admin.system;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import dev.relais.application.inspect.ShowSystem;
import dev.relais.domain.overview.ShopHealth;
import dev.relais.domain.system.Finding;
import dev.relais.domain.system.Schedule;
import dev.relais.web.admin.page.Counted;
import dev.relais.web.admin.page.Lapse;
import dev.relais.web.admin.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of the system.
 *
 * @param machine what the clock of this machine showed, by which its schedules go
 */
record SystemView(
        ShowSystem.Shown shown, Surroundings surroundings, String feed, Instant now, Instant machine, ZoneId zone) {

    private static final long MEGABYTE = 1024 * 1024;

    /** When a process looks for work. */
    record Times(
            Schedule schedule,
            @Nullable Moment next,
            @Nullable Moment last) {

        /** How often it looks for work; null if that goes by another plan. */
        public @Nullable Lapse every() {
            return Lapse.read(schedule.every()).orElse(null);
        }
    }

    /** How a shop is. */
    record Health(
            ShopHealth shop,
            @Nullable Moment heard,
            @Nullable Moment waits) {}

    public boolean isWell() {
        return shown.findings().stream().allMatch(finding -> finding.verdict() == Finding.Verdict.WELL);
    }

    public List<Times> schedules() {
        return shown.schedules().stream()
                .map(each -> new Times(each, byMachine(each.next()), byMachine(each.last())))
                .toList();
    }

    public List<Health> shops() {
        return shown.shops().stream()
                .map(each -> new Health(each, moment(each.lastDeclared()), moment(each.waitsUntil())))
                .toList();
    }

    public String metrics() {
        return "/q/metrics";
    }

    public String readiness() {
        return "/q/health/ready";
    }

    public long megabytes() {
        return shown.database().bytes() / MEGABYTE;
    }

    /** A number that was not counted to its end says so. */
    public String counted(int number) {
        return Counted.upTo(ShowSystem.MOST - 1, number);
    }

    /** The number of a finding about updates, which says so if it was not counted to its end. */
    public String found(Finding finding) {
        return counted((int) finding.number());
    }

    public Moment since() {
        return new Moment(surroundings.since(), machine, zone);
    }

    public Moment asOf() {
        return new Moment(now, now, zone);
    }

    private @Nullable Moment byMachine(@Nullable Instant at) {
        return at == null ? null : new Moment(at, machine, zone);
    }

    private @Nullable Moment moment(@Nullable Instant at) {
        return at == null ? null : new Moment(at, now, zone);
    }
}
