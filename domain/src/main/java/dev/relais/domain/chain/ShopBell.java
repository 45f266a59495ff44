package dev.relais.domain.chain;

import java.time.Instant;

import dev.relais.domain.shop.ShopCode;

/** Wakes the worker of a shop (R16: real time). A ring that is lost loses nothing: the SYNC schedule finds the work. */
public interface ShopBell {

    /** Has the shop's SYNC process run soon after this time; returns at once. Call it after the commit, never before. */
    void ring(ShopCode shop, Instant at);
}
