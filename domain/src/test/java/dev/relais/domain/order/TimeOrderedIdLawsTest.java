package dev.relais.domain.order;

import java.time.Instant;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every id. */
class TimeOrderedIdLawsTest {

    private static final long LAST_MILLISECOND = (1L << 48) - 1;

    @Property
    @Label("R41 an id is a UUID of version 7 that tells its time")
    void versionSeven(@ForAll @LongRange(min = 0, max = LAST_MILLISECOND) long millis) {
        UUID id = TimeOrderedId.at(Instant.ofEpochMilli(millis));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millis);
    }

    @Property
    @Label("R41 a later id is the greater one, as text too")
    void sortsByTime(
            @ForAll @LongRange(min = 0, max = LAST_MILLISECOND / 2) long millis,
            @ForAll @LongRange(min = 1, max = LAST_MILLISECOND / 2) long later) {
        UUID first = TimeOrderedId.at(Instant.ofEpochMilli(millis));
        UUID second = TimeOrderedId.at(Instant.ofEpochMilli(millis + later));

        assertThat(first.toString()).isLessThan(second.toString());
    }

    @Property
    @Label("R41 ids of the same instant differ")
    void areUnique(@ForAll @LongRange(min = 0, max = LAST_MILLISECOND) long millis) {
        Instant now = Instant.ofEpochMilli(millis);

        assertThat(TimeOrderedId.at(now)).isNotEqualTo(TimeOrderedId.at(now));
    }
}
