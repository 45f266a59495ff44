package dev.relais.web.admin.problem;

import java.time.Instant;
import java.time.ZoneId;

import dev.relais.domain.history.Failure;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.admin.page.Moment;

/** A failure as a line of the list. */
record FailureLine(Failure failure, Moment at) {

    static FailureLine of(Failure failure, Instant now, ZoneId zone) {
        return new FailureLine(failure, new Moment(failure.at(), now, zone));
    }

    public String address() {
        return Addresses.order(failure.order());
    }
}
