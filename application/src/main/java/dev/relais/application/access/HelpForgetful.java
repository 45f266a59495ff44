package dev.relais.application.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.SignInFailures;
import dev.relais.domain.access.SignInSubject;
import dev.relais.domain.access.User;

/**
 * Mails a link to who says that he has forgotten his password. What the visitor is told, and how long that takes, has nothing to do with
 * whether there is such a user: he has his answer after {@link #mayAsk}, and what depends on it comes afterwards.
 */
@Singleton
public class HelpForgetful {

    private final HandOutPasswordLinks handOut;
    private final MailPasswordLinks mail;
    private final SignInFailures asked;
    private final InstantSource time;

    @Inject
    public HelpForgetful(
            HandOutPasswordLinks handOut, MailPasswordLinks mail, SignInFailures asked, InstantSource time) {
        this.handOut = handOut;
        this.mail = mail;
        this.asked = asked;
        this.time = time;
    }

    /** False if the name or the address has asked too often lately; else it is noted that it asked. */
    @Transactional
    public boolean mayAsk(String name, String address) {
        Instant now = time.instant();
        List<SignInSubject> subjects =
                List.of(SignInSubject.forgottenName(name), SignInSubject.forgottenAddress(address));
        boolean mayAsk = subjects.stream().noneMatch(subject -> hasToWait(subject, now));
        if (mayAsk) {
            subjects.forEach(subject -> note(subject, now));
        }
        return mayAsk;
    }

    /** Does what the visitor is not told of: mails the link if there is such a user and he can be written to. */
    public void help(String name, String address, Locale language) {
        if (mail.isSetUp() && User.isName(name)) {
            handOut.issueForgotten(name, address).ifPresent(issued -> mail.mail(issued, language));
        }
    }

    private boolean hasToWait(SignInSubject subject, Instant now) {
        return asked.of(subject)
                .filter(before -> now.isBefore(subject.opensAt(before.times(), before.lastAt())))
                .isPresent();
    }

    private void note(SignInSubject subject, Instant now) {
        int times = asked.of(subject)
                .map(before -> SignInSubject.oneMore(before.times(), before.lastAt(), now))
                .orElse(1);
        asked.set(subject, new SignInFailures.Failed(times, now));
    }
}
