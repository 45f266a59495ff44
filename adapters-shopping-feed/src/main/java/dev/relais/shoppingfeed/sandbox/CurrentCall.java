package dev.relais.shoppingfeed.sandbox;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

/** The request being served, so that its body and its answer can be noted where they are known. */
@RequestScoped
class CurrentCall {

    private @Nullable Reception reception;

    void is(Reception reception) {
        this.reception = reception;
    }

    byte[] carrying(byte @Nullable [] body) {
        var carried = body == null ? new byte[0] : body;
        if (reception != null) {
            reception.carried(carried);
        }
        return carried;
    }

    void answered(int status) {
        if (reception != null) {
            reception.answered(status);
        }
    }
}
