package dev.relais.domain.shop;

/** The statuses that shops say they have. Every method works in the caller's transaction and sees what it wrote. */
public interface ShopStatuses {

    /** None if the shop never said, or is not there. */
    StatusLabels of(ShopCode shop);

    /**
     * Replaces all that the shop said before; of two that do so at once one comes after the other. False, and nothing stored,
     * if there is no such shop.
     */
    boolean replace(ShopCode shop, StatusLabels statuses);
}
