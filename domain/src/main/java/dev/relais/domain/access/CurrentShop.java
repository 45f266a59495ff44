package dev.relais.domain.access;

import java.util.Optional;

import dev.relais.domain.shop.ShopCode;

/** Tells which shop the calling thread works for. */
public interface CurrentShop {

    /** The shop whose key came with the call that is being answered; empty if it is no call of a shop. */
    Optional<ShopCode> shop();
}
