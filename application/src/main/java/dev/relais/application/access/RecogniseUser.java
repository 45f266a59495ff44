package dev.relais.application.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.Password;
import dev.relais.domain.access.SignInFailures;
import dev.relais.domain.access.SignInSubject;
import dev.relais.domain.access.User;
import dev.relais.domain.access.Users;

/** Tells who somebody is; whoever tries in vain again and again has to wait, whether there is such a user or not. */
@Singleton
public class RecogniseUser {

    private final Users users;
    private final SignInFailures failures;
    private final InstantSource time;

    @Inject
    public RecogniseUser(Users users, SignInFailures failures, InstantSource time) {
        this.users = users;
        this.failures = failures;
        this.time = time;
    }

    /**
     * The user if name and password belong together, and neither the name nor the address has to wait. A wait is not told from a
     * wrong password.
     *
     * @param address the network address that it is tried from; empty if that is not known
     */
    @Transactional
    public Optional<User> recognise(String name, Password password, String address) {
        Instant now = time.instant();
        Map<SignInSubject, SignInFailures.Failed> lately = lately(name, address);
        boolean hasToWait = lately.entrySet().stream().anyMatch(each -> hasToWait(each.getKey(), each.getValue(), now));
        if (hasToWait) {
            return Optional.empty();
        }
        Optional<User> user = users.find(name, password);
        if (user.isPresent()) {
            lately.keySet().forEach(failures::forget);
        } else {
            Stream.of(SignInSubject.name(name), SignInSubject.address(address))
                    .forEach(subject -> note(subject, Optional.ofNullable(lately.get(subject)), now));
        }
        return user;
    }

    private Map<SignInSubject, SignInFailures.Failed> lately(String name, String address) {
        Map<SignInSubject, SignInFailures.Failed> lately = new HashMap<>();
        Stream.of(SignInSubject.name(name), SignInSubject.address(address))
                .forEach(subject -> failures.of(subject).ifPresent(failed -> lately.put(subject, failed)));
        return lately;
    }

    private static boolean hasToWait(SignInSubject subject, SignInFailures.Failed failed, Instant now) {
        return now.isBefore(subject.opensAt(failed.times(), failed.lastAt()));
    }

    private void note(SignInSubject subject, Optional<SignInFailures.Failed> known, Instant now) {
        int times = known.map(failed -> SignInSubject.oneMore(failed.times(), failed.lastAt(), now))
                .orElse(1);
        failures.set(subject, new SignInFailures.Failed(times, now));
    }

    /** Who has shown otherwise that he is called so, as he is now; empty if there is no such user, or none any more. */
    @Transactional
    public Optional<User> recogniseAgain(String name) {
        return users.find(name);
    }
}
