package dev.relais.domain.shop;

import java.util.List;
import java.util.Optional;

/** The shops Relais serves. Every method works in the caller's transaction and sees what it wrote. */
public interface Shops {

    /** The shop as last committed or written in this transaction; empty if there is none of that code. */
    Optional<Shop> find(ShopCode code);

    /** All shops, by code. */
    List<Shop> all();

    /** At most so many whose name or code begins so, upper and lower case alike, by code, those behind this one if one is given. */
    List<Shop> page(String begins, Optional<ShopCode> after, int limit);

    /** Adds a shop with an idle lane; false, and nothing stored, if its code is taken. */
    boolean add(Shop shop);

    /** Stores profile, access, settings and the reported legacy connector; the mapping and the channel rules stay. */
    void change(Shop shop);

    /** Replaces the shop's whole mapping. */
    void map(ShopCode code, StatusMapping mapping);

    /** Replaces the shop's channel rules; what of them is the same already is not touched, so that nobody else's change is. */
    void rule(ShopCode code, ChannelRules rules);

    /** Removes the shop and everything that belongs to it; false if there is none of that code. */
    boolean remove(ShopCode code);
}
