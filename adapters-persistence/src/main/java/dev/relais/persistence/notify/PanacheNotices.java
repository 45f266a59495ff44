package dev.relais.persistence.notify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.notify.Notice;
import dev.relais.domain.notify.Notices;

/** Notices in PostgreSQL. */
@Singleton
@Transactional
class PanacheNotices implements Notices {

    private final NoticeRows rows;

    @Inject
    PanacheNotices(NoticeRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Notice notice) {
        rows.persist(NoticeRow.of(notice));
    }
}
