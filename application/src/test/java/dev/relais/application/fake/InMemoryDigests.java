package dev.relais.application.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.relais.domain.notify.Digest;
import dev.relais.domain.notify.DigestId;
import dev.relais.domain.notify.Digests;
import dev.relais.domain.notify.MailRules;
import dev.relais.domain.notify.Notice;
import dev.relais.domain.notify.NoticeKind;
import dev.relais.domain.notify.Notices;
import dev.relais.domain.shop.ShopCode;
import org.jspecify.annotations.Nullable;

/** Notices and the outbox of their digests, in memory. */
public final class InMemoryDigests implements Notices, Digests {

    private final Tables tables;

    public InMemoryDigests(Tables tables) {
        this.tables = tables;
    }

    /** Since when something of the shop waits to be mailed. */
    static Stream<Instant> untoldSince(Tables tables, ShopCode shop) {
        return Stream.concat(
                tables.notices.stream()
                        .filter(told -> told.isUntold() && told.notice().shop().equals(shop))
                        .map(told -> told.notice().at()),
                tables.digests.values().stream()
                        .filter(made -> made.waits() && made.shop().equals(shop))
                        .map(Tables.Made::at));
    }

    @Override
    public void add(Notice notice) {
        tables.notices.add(new Tables.Told(notice, null, false));
    }

    @Override
    public Optional<Digest> waiting(ShopCode shop) {
        return tables.digests.entrySet().stream()
                .filter(made ->
                        made.getValue().waits() && made.getValue().shop().equals(shop))
                .map(made -> read(made.getKey(), shop))
                .findFirst();
    }

    @Override
    public Optional<Digest> make(ShopCode shop, Instant now) {
        DigestId id = DigestId.createdAt(now);
        if (replace(shop, told -> true, id) == 0) {
            return Optional.empty();
        }
        tables.digests.put(id, new Tables.Made(shop, now, true));
        return Optional.of(read(id, shop));
    }

    @Override
    public void sent(DigestId id, Instant now) {
        tables.digests.computeIfPresent(id, (any, made) -> new Tables.Made(made.shop(), made.at(), false));
    }

    @Override
    public void leaveToThePages(ShopCode shop, Instant before, Instant now) {
        replace(shop, told -> told.notice().at().isBefore(before), null);
        tables.digests.replaceAll(
                (id, made) -> made.shop().equals(shop) && made.at().isBefore(before)
                        ? new Tables.Made(shop, made.at(), false)
                        : made);
    }

    private int replace(ShopCode shop, Predicate<Tables.Told> which, @Nullable DigestId digest) {
        int replaced = 0;
        for (int i = 0; i < tables.notices.size(); i++) {
            Tables.Told told = tables.notices.get(i);
            if (told.isUntold() && told.notice().shop().equals(shop) && which.test(told)) {
                tables.notices.set(i, new Tables.Told(told.notice(), digest, digest == null));
                replaced++;
            }
        }
        return replaced;
    }

    private Digest read(DigestId id, ShopCode shop) {
        List<Notice> all = tables.notices.stream()
                .filter(told -> id.equals(told.digest()))
                .map(Tables.Told::notice)
                .sorted(Comparator.comparing(Notice::kind).thenComparing(Notice::at))
                .toList();
        Map<NoticeKind, Integer> counts = new EnumMap<>(NoticeKind.class);
        all.forEach(notice -> counts.merge(notice.kind(), 1, Integer::sum));
        return new Digest(
                id, shop, counts, all.stream().limit(MailRules.MOST_NAMED).toList());
    }
}
