package dev.relais.shoppingfeed.sandbox;

/** A person's word on how an order behaves from now on, whatever its reference asks for. */
record Switch(long orderId, Misbehaviour misbehaviour) {}
