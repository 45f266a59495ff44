package dev.relais.domain.shop;

/** The Shopping Feed store a shop is connected to: a positive number (API section 1, identifiers). */
public record StoreId(long value) {

    public StoreId {
        if (value <= 0) {
            throw new IllegalArgumentException("A store id is a positive number, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
