package dev.relais.domain.overview;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import dev.relais.domain.history.Figure;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.shop.ShopCode;

/** A finished run that is to be shown, with every figure, those that are 0 included (R41). */
public record RunSummary(
        UUID id,
        ProcessKind process,
        ShopCode shop,
        Instant startedAt,
        Instant finishedAt,
        Map<Figure, Integer> figures) {

    public RunSummary {
        figures = Map.copyOf(figures);
    }

    public RunPosition position() {
        return new RunPosition(startedAt, id);
    }
}
