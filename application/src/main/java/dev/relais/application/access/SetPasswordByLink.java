package dev.relais.application.access;

import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.audit.Audit;
import dev.relais.domain.access.LinkToken;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.PasswordLink;
import dev.relais.domain.access.PasswordLinks;
import dev.relais.domain.access.SignInFailures;
import dev.relais.domain.access.SignInSubject;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.Actor;

/** Lets the holder of a link set its user's password, once; nobody has to wait for earlier tries then. */
@Singleton
public class SetPasswordByLink {

    private final PasswordLinks links;
    private final NewPassword newPassword;
    private final SignInFailures failures;
    private final InstantSource time;
    private final Audit audit;

    @Inject
    public SetPasswordByLink(
            PasswordLinks links, NewPassword newPassword, SignInFailures failures, InstantSource time, Audit audit) {
        this.links = links;
        this.newPassword = newPassword;
        this.failures = failures;
        this.time = time;
        this.audit = audit;
    }

    /** What became of it. */
    public enum Result {
        DONE,
        /** The password is too short, too long or known; nothing was stored, and the link can still be used. */
        PASSWORD_UNUSABLE,
        /** The link does nothing, or nothing any more. */
        LINK_OVER
    }

    /** The link if it can be used; nothing changes. */
    @Transactional
    public Optional<PasswordLink> look(LinkToken token) {
        return links.find(token.hash(), time.instant());
    }

    /**
     * Of several who try at once one is done; for the others the link is over.
     *
     * @param address the network address it is tried from
     */
    @Transactional
    public Result set(LinkToken token, Password password, String address) {
        Optional<PasswordLink> open = look(token);
        if (open.isPresent() && !newPassword.mayBe(password, open.get().user())) {
            return Result.PASSWORD_UNUSABLE;
        }
        Optional<PasswordLink> used = links.use(token.hash(), time.instant());
        used.map(PasswordLink::user).ifPresent(user -> {
            newPassword.give(user, password);
            Stream.of(SignInSubject.name(user), SignInSubject.address(address)).forEach(failures::forget);
            audit.did(new Actor(user, address), Activity.PASSWORD_SET_BY_LINK, user);
        });
        return used.isPresent() ? Result.DONE : Result.LINK_OVER;
    }
}
