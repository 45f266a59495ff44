package dev.relais.bootstrap.contract;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import dev.relais.domain.access.Users;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Measures kinds of names against each other in turns. What is measured is the time of the processor: the slow hash is nearly all of a
 * sign-in, the database is asked the same once for every name, and a neighbour on the machine does not count.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("How long signing in takes")
class SignInTimesTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int TRIES = 100;
    private static final int TO_WARM_UP = 5;
    private static final Password WRONG = new Password("not the password of anybody");

    @Inject
    Users users;

    private final String known = "known-" + UUID.randomUUID();
    private final String invited = "invited-" + UUID.randomUUID();
    private final String unknown = "unknown-" + UUID.randomUUID();

    @Test
    @DisplayName("S15 does not tell whether there is a user of that name, who has a password or is only invited")
    void isTheSame() {
        QuarkusTransaction.requiringNew().run(() -> {
            users.add(new User(known, Role.VIEWER), new Password("a password that is known to one"));
            users.invite(new User(invited, Role.VIEWER));
        });
        List<Long> ofKnown = new ArrayList<>();
        List<Long> ofUnknown = new ArrayList<>();
        List<Long> ofInvited = new ArrayList<>();

        for (int each = 0; each < TO_WARM_UP + TRIES; each++) {
            if (each == TO_WARM_UP) {
                List.of(ofKnown, ofUnknown, ofInvited).forEach(List::clear);
            }
            ofKnown.add(nanosOf(known));
            ofUnknown.add(nanosOf(unknown));
            if (each % 2 == 0) {
                ofInvited.add(nanosOf(invited));
            }
        }

        assertThat(median(ofUnknown) / median(ofKnown)).as("unknown to known").isCloseTo(1, within(0.1));
        assertThat(median(ofInvited) / median(ofKnown)).as("invited to known").isCloseTo(1, within(0.1));
    }

    private long nanosOf(String name) {
        long begin = THREADS.getCurrentThreadCpuTime();
        assertThat(users.find(name, WRONG)).isEmpty();
        return THREADS.getCurrentThreadCpuTime() - begin;
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
