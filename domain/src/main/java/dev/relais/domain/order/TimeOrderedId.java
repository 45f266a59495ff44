package dev.relais.domain.order;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562 section 5.7): the milliseconds since 1970 first, then 74 random bits. */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    /** When this id was made, to the millisecond. */
    public static Instant timeOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    public static UUID at(Instant time) {
        long version = 0x7000L;
        long variant = 0x8000000000000000L;
        long high = time.toEpochMilli() << 16 | version | RANDOM.nextInt(0x1000);
        long low = variant | RANDOM.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
