package dev.relais.domain.audit;

/** Tells on whose behalf the calling thread works. */
public interface CurrentActor {

    /** Who asked for what is being done; Relais itself if nobody did. */
    Actor actor();
}
