package dev.relais.web.admin.problem;

import java.time.Instant;
import java.time.ZoneId;

import dev.relais.domain.overview.FailureCause;
import dev.relais.web.admin.page.Moment;

/** A card: what some failures have in common. */
record CauseView(FailureCause cause, Moment first, Moment last) {

    static CauseView of(FailureCause cause, Instant now, ZoneId zone) {
        return new CauseView(cause, new Moment(cause.first(), now, zone), new Moment(cause.last(), now, zone));
    }

    public String channels() {
        return String.join(", ", cause.channels());
    }
}
