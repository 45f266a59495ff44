package dev.relais.shoppingfeed.sandbox;

/** A request the sandbox turns down; carries the whole answer, so that nothing on the way can reword it. */
final class Refused extends RuntimeException {

    private final transient Reply reply;

    Refused(Reply reply) {
        super(reply.body().path("detail").asText(), null, false, false);
        this.reply = reply;
    }

    Reply reply() {
        return reply;
    }
}
