package dev.relais.domain.system;

import java.util.List;

/** When the processes look for work. */
public interface Timetable {

    /** One for each process, in the order of {@link dev.relais.domain.history.ProcessKind}. */
    List<Schedule> schedules();
}
