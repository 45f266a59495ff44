package dev.relais.bootstrap.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.system.Schedule;
import dev.relais.domain.system.Timetable;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;

/** When this node's {@link Schedules} look for work. */
@Singleton
class ScheduledTimes implements Timetable {

    private final Scheduler scheduler;
    private final WorkSettings settings;

    @Inject
    ScheduledTimes(Scheduler scheduler, WorkSettings settings) {
        this.scheduler = scheduler;
        this.settings = settings;
    }

    @Override
    public List<Schedule> schedules() {
        return Stream.of(ProcessKind.values()).map(this::schedule).toList();
    }

    private Schedule schedule(ProcessKind process) {
        Optional<Trigger> trigger = Optional.ofNullable(scheduler.getScheduledJob(process.word()));
        Instant next = trigger.map(Trigger::getNextFireTime).orElse(null);
        Instant last = trigger.map(Trigger::getPreviousFireTime).orElse(null);
        return new Schedule(process, settings.every(process), next, last);
    }
}
