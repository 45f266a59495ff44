package dev.relais.persistence.notify;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;

import dev.relais.domain.notify.MailRules;
import dev.relais.domain.notify.Notice;
import dev.relais.domain.notify.NoticeKind;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Worded;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The notices' table. */
@Singleton
class NoticeRows implements PanacheRepositoryBase<NoticeRow, Long> {

    /** Served by notice_untold. */
    private static final String UNTOLD = "shopCode = ?1 and digest is null and leftAt is null";

    /** Served by notice_of_digest; the kinds in the order of {@link NoticeKind}. */
    private static final String NAMED_FIRST =
            "digest = ?1 order by " + "case kind when 'token_refused' then 0 when 'failure' then 1 else 2 end, at, id";

    /** How many notices went into the digest; each that another one takes at the same time goes into one of them. */
    int putInto(UUID digest, ShopCode shop) {
        flush();
        return update("digest = ?2 where " + UNTOLD, shop.value(), digest);
    }

    void leaveToThePages(ShopCode shop, Instant before, Instant now) {
        update("leftAt = ?3 where " + UNTOLD + " and at < ?2", shop.value(), before, now);
    }

    Map<NoticeKind, Integer> counts(UUID digest) {
        Map<NoticeKind, Integer> counts = new EnumMap<>(NoticeKind.class);
        getEntityManager()
                .createQuery("select kind, count(*) from NoticeRow where digest = ?1 group by kind", Tuple.class)
                .setParameter(1, digest)
                .getResultList()
                .forEach(row -> counts.put(
                        Worded.of(NoticeKind.class, row.get(0, String.class)),
                        row.get(1, Long.class).intValue()));
        return counts;
    }

    List<Notice> named(UUID digest) {
        return find(NAMED_FIRST, digest).page(0, MailRules.MOST_NAMED).stream()
                .map(NoticeRow::read)
                .toList();
    }
}
