package dev.relais.shoppingfeed.sandbox;

/** One request that met a {@link Misbehaviour} instead of being accepted, with a fingerprint of its token. */
record Attempt(String order, Misbehaviour misbehaviour, String token) {}
