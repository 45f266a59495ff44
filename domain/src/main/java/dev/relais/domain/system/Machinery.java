package dev.relais.domain.system;

import java.time.Instant;

/** What Relais keeps its things in. Reading never waits for those who write. */
public interface Machinery {

    DatabaseFacts database();

    /** As last committed, each number counted no further than this. */
    Backlog backlog(Instant now, int most);
}
