package dev.relais.application.notify;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.fault.Failpoint;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.notify.Digest;
import dev.relais.domain.notify.Digests;
import dev.relais.domain.notify.MailResult;
import dev.relais.domain.notify.MailRules;
import dev.relais.domain.notify.Mailbox;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;

/** Tells a merchant by one mail what went wrong since the last one (R39). */
@Singleton
public class SendDigest {

    private final Shops shops;
    private final ProcessRuns runs;
    private final Digests digests;
    private final Mailbox mailbox;
    private final InstantSource time;

    @Inject
    public SendDigest(Shops shops, ProcessRuns runs, Digests digests, Mailbox mailbox, InstantSource time) {
        this.shops = shops;
        this.runs = runs;
        this.digests = digests;
        this.mailbox = mailbox;
        this.time = time;
    }

    /**
     * Sends the shop's waiting digest, or makes a new one and sends it: one mail a run at most. One that could not be sent
     * waits for the next run, and what happens meanwhile for the mail after it.
     *
     * @return the finished run with its figures; empty if a run of this shop is going on already (R42)
     */
    public Optional<ProcessRun> send(ShopCode shop) {
        Optional<ProcessRun> started = runs.start(ProcessKind.DIGEST, shop);
        started.ifPresent(this::work);
        return started;
    }

    private void work(ProcessRun run) {
        try (run) {
            shops.find(run.shop()).ifPresent(shop -> work(run, shop));
        }
    }

    private void work(ProcessRun run, Shop shop) {
        if (!mailbox.isSetUp() || shop.profile().mailAddresses().isEmpty()) {
            leaveToThePages(shop.code(), time.instant());
            return;
        }
        Optional<Digest> next = next(shop.code(), time.instant());
        if (next.isPresent() && run.keep()) {
            mail(run, shop, next.get());
        }
    }

    private void mail(ProcessRun run, Shop shop, Digest digest) {
        Failpoint.hit("mail.beforeSend");
        MailResult result = mailbox.send(digest, shop);
        Failpoint.hit("mail.afterSend");
        LogEntry entry = result.fold(() -> taken(run, digest), notTaken -> kept(digest, notTaken.why()));
        run.log(entry);
    }

    private LogEntry taken(ProcessRun run, Digest digest) {
        Instant now = time.instant();
        note(digest, now);
        run.count(Figure.MAILS, 1);
        run.count(Figure.MAILED, digest.size());
        return new LogEntry(
                now, LogLevel.INFO, "Digest " + digest.id() + " was mailed, with notices in it: " + digest.size());
    }

    private LogEntry kept(Digest digest, String why) {
        return new LogEntry(
                time.instant(),
                LogLevel.WARNING,
                "Digest " + digest.id() + " could not be mailed and is kept for the next run: " + why);
    }

    @Transactional
    Optional<Digest> next(ShopCode shop, Instant now) {
        return digests.waiting(shop).or(() -> digests.make(shop, now));
    }

    @Transactional
    void note(Digest digest, Instant now) {
        digests.sent(digest.id(), now);
    }

    @Transactional
    void leaveToThePages(ShopCode shop, Instant now) {
        digests.leaveToThePages(shop, MailRules.leftToThePagesBefore(now), now);
    }
}
