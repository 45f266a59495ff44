package dev.relais.persistence.history;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.relais.domain.history.Figure;
import dev.relais.domain.history.ProcessRun;
import org.jspecify.annotations.NullUnmarked;

/** A finished process run as it is stored. */
@Entity
@Table(name = "process_run")
@NullUnmarked
class ProcessRunRow {

    @Id
    UUID id;

    @Column(name = "shop_code")
    String shopCode;

    String kind;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    int requests;
    int sent;
    int succeeded;
    int failed;
    int withdrawn;
    int postponed;
    int unknown;
    int mails;
    int mailed;

    static ProcessRunRow of(ProcessRun run, Instant finishedAt) {
        ProcessRunRow row = new ProcessRunRow();
        row.id = run.id();
        row.shopCode = run.shop().value();
        row.kind = run.kind().word();
        row.startedAt = run.startedAt();
        row.finishedAt = finishedAt;
        row.requests = run.counted(Figure.REQUESTS);
        row.sent = run.counted(Figure.SENT);
        row.succeeded = run.counted(Figure.SUCCEEDED);
        row.failed = run.counted(Figure.FAILED);
        row.withdrawn = run.counted(Figure.WITHDRAWN);
        row.postponed = run.counted(Figure.POSTPONED);
        row.unknown = run.counted(Figure.UNKNOWN);
        row.mails = run.counted(Figure.MAILS);
        row.mailed = run.counted(Figure.MAILED);
        return row;
    }
}
