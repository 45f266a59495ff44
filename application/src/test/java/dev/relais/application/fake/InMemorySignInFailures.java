package dev.relais.application.fake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.access.SignInFailures;
import dev.relais.domain.access.SignInSubject;

/** Sign-ins in vain, in memory. */
public final class InMemorySignInFailures implements SignInFailures {

    private final Map<String, Failed> failures = new HashMap<>();

    @Override
    public Optional<Failed> of(SignInSubject subject) {
        return Optional.ofNullable(failures.get(subject.key()));
    }

    @Override
    public void set(SignInSubject subject, Failed failed) {
        failures.put(subject.key(), failed);
    }

    @Override
    public void forget(SignInSubject subject) {
        failures.remove(subject.key());
    }
}
