package dev.relais.shoppingfeed.sandbox;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Notes the status of an answer before it leaves, so that whoever got the answer finds it noted. */
@Provider
class AnswerNote implements ContainerResponseFilter {

    private final CurrentCall call;

    @Inject
    AnswerNote(CurrentCall call) {
        this.call = call;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        call.answered(response.getStatus());
    }
}
