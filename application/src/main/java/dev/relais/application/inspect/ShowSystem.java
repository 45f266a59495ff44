package dev.relais.application.inspect;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.overview.AccessRefusals;
import dev.relais.domain.overview.RefusedAccess;
import dev.relais.domain.overview.ShopHealth;
import dev.relais.domain.overview.ShopHealths;
import dev.relais.domain.system.Backlog;
import dev.relais.domain.system.DatabaseFacts;
import dev.relais.domain.system.Doctor;
import dev.relais.domain.system.Finding;
import dev.relais.domain.system.Machinery;
import dev.relais.domain.system.Schedule;
import dev.relais.domain.system.Timetable;

/** Shows what Relais stands on, and whether that is well. */
@Singleton
public class ShowSystem {

    /** How far things are counted. */
    public static final int MOST = 10_001;

    private static final int MOST_SHOPS = 20;

    private final Machinery machinery;
    private final Timetable timetable;
    private final ShopHealths healths;
    private final AccessRefusals refusals;
    private final InstantSource time;

    @Inject
    public ShowSystem(
            Machinery machinery,
            Timetable timetable,
            ShopHealths healths,
            AccessRefusals refusals,
            InstantSource time) {
        this.machinery = machinery;
        this.timetable = timetable;
        this.healths = healths;
        this.refusals = refusals;
        this.time = time;
    }

    /** @param shops those that need somebody first, at most twenty */
    public record Shown(
            DatabaseFacts database,
            Backlog backlog,
            List<Schedule> schedules,
            List<ShopHealth> shops,
            List<Finding> findings) {}

    /** @param machine what the clock of this machine shows */
    @Transactional
    public Shown show(Instant machine) {
        DatabaseFacts database = machinery.database();
        Backlog backlog = machinery.backlog(time.instant(), MOST);
        List<ShopHealth> shops = healths.first(Optional.empty(), MOST_SHOPS);
        List<Schedule> schedules = timetable.schedules();
        RefusedAccess refused = refusals.summary(0, MOST);
        return new Shown(
                database, backlog, schedules, shops, Doctor.examine(database, machine, schedules, backlog, refused));
    }
}
