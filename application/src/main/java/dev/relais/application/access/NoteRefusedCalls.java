package dev.relais.application.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.RefusedCall;
import dev.relais.domain.access.RefusedCalls;

/** Keeps for a week which calls of shops were refused and why. */
@Singleton
public class NoteRefusedCalls {

    private final RefusedCalls calls;

    @Inject
    public NoteRefusedCalls(RefusedCalls calls) {
        this.calls = calls;
    }

    @Transactional
    public void note(RefusedCall call) {
        calls.add(call);
    }
}
