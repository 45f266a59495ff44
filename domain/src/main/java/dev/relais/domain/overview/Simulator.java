package dev.relais.domain.overview;

import java.time.Instant;
import java.util.List;

/** The stand-in for Shopping Feed, for people to look into: what it holds, what it was told, how it is to behave. */
public interface Simulator {

    /** False if this Relais does not serve it; nothing of it can be switched then. */
    boolean isOn();

    /** The orders it holds, the latest changed first; at most so many. */
    List<SimulatedOrder> orders(int limit);

    /** The requests that reached it since the start of Relais, the latest first; at most so many. */
    List<Call> calls(int limit);

    /** The ways in which an order can behave, the harmless one first. */
    List<String> scenarios();

    /** How the order behaves from the next request on; false, and nothing changed, if there is no such order or scenario. */
    boolean behave(long orderId, String scenario);

    /**
     * An order as the marketplace would show it.
     *
     * @param storeReference the shop's own reference; empty if the shop never told it
     * @param status in the words of Shopping Feed
     * @param carrier empty until it is shipped, as is the number
     * @param changed when it last changed, as ISO 8601 with an offset
     */
    record SimulatedOrder(
            long id,
            long store,
            String channel,
            String reference,
            String storeReference,
            String status,
            String carrier,
            String trackingNumber,
            String scenario,
            String changed) {}

    /**
     * A request as it arrived, without its headers, hence without a token.
     *
     * @param body as indented JSON; empty if there was none
     * @param status of the answer; zero while there is none
     */
    record Call(Instant at, String method, String path, String body, int status) {}
}
