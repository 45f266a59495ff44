package dev.relais.domain.ticket;

/** What Shopping Feed calls a batch: an opaque text (API section 1, identifiers). */
public record BatchId(String value) {

    public BatchId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A batch id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
