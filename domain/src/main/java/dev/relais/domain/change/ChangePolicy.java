package dev.relais.domain.change;

import java.util.Optional;

/** One rule on what follows from a declaration; it answers from the situation alone and touches nothing. */
interface ChangePolicy {

    /** The rule's decision; empty if the rule does not speak of this situation. */
    Optional<Decision> decide(Situation situation);
}
