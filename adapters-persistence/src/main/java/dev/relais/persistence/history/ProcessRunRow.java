package dev.relais.persistence.history;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.relais.domain.history.Figure;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.overview.RunSummary;
import dev.relais.domain.shop.ShopCode;
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
    int deleted;

    RunSummary read() {
        return new RunSummary(
                id,
                ProcessKind.of(kind).orElseThrow(() -> new IllegalStateException("There is no process " + kind)),
                new ShopCode(shopCode),
                startedAt,
                finishedAt,
                figures());
    }

    private Map<Figure, Integer> figures() {
        Map<Figure, Integer> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            figures.put(
                    figure,
                    switch (figure) {
                        case REQUESTS -> requests;
                        case SENT -> sent;
                        case SUCCEEDED -> succeeded;
                        case FAILED -> failed;
                        case WITHDRAWN -> withdrawn;
                        case POSTPONED -> postponed;
                        case UNKNOWN -> unknown;
                        case MAILS -> mails;
                        case MAILED -> mailed;
                        case DELETED -> deleted;
                    });
        }
        return figures;
    }
}
