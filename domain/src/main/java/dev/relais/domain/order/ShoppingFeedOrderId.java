package dev.relais.domain.order;

/** Shopping Feed's id of an order: positive, beyond 32 bits in practice (API section 1, identifiers). */
public record ShoppingFeedOrderId(long value) {

    public ShoppingFeedOrderId {
        if (value <= 0) {
            throw new IllegalArgumentException("A Shopping Feed order id is a positive number, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
