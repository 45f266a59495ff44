package dev.relais.domain.chain;

/** One named step of the action chain. */
public interface Action<C extends Conveyor> {

    /** The name under which the chain logs it. */
    String name();

    /** Does its part on what the conveyor carries; {@link Next#STOP} ends the chain, because there is nothing left to do. */
    Next perform(C conveyor);

    /** Whether the chain goes on. */
    enum Next {
        CONTINUE,
        STOP
    }
}
