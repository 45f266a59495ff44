package dev.relais.persistence.notify;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.notify.Digest;
import dev.relais.domain.notify.DigestId;
import dev.relais.domain.notify.Digests;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The outbox of mails in PostgreSQL. */
@Singleton
@Transactional
class PanacheDigests implements Digests {

    /** Served by digest_waiting. */
    private static final String WAITING = "shopCode = ?1 and sentAt is null and leftAt is null";

    private final Rows rows;
    private final NoticeRows notices;

    @Singleton
    static class Rows implements PanacheRepositoryBase<DigestRow, UUID> {}

    @Inject
    PanacheDigests(Rows rows, NoticeRows notices) {
        this.rows = rows;
        this.notices = notices;
    }

    @Override
    public Optional<Digest> waiting(ShopCode shop) {
        return rows.find(WAITING + " order by madeAt, id", shop.value())
                .firstResultOptional()
                .map(row -> read(row.id, shop));
    }

    /** The row follows its notices, so that there is none without; the key that ties them is looked at when all is there. */
    @Override
    public Optional<Digest> make(ShopCode shop, Instant now) {
        UUID id = DigestId.createdAt(now).value();
        if (notices.putInto(id, shop) == 0) {
            return Optional.empty();
        }
        DigestRow row = new DigestRow();
        row.id = id;
        row.shopCode = shop.value();
        row.madeAt = now;
        rows.persist(row);
        return Optional.of(read(id, shop));
    }

    @Override
    public void sent(DigestId id, Instant now) {
        rows.update("sentAt = ?2 where id = ?1", id.value(), now);
    }

    @Override
    public void leaveToThePages(ShopCode shop, Instant before, Instant now) {
        notices.leaveToThePages(shop, before, now);
        rows.update("leftAt = ?3 where " + WAITING + " and madeAt < ?2", shop.value(), before, now);
    }

    private Digest read(UUID id, ShopCode shop) {
        return new Digest(new DigestId(id), shop, notices.counts(id), notices.named(id));
    }
}
