package dev.relais.shoppingfeed.client;

import java.util.List;

import dev.relais.domain.work.WorkDecision;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long the rules take over a hundred orders, at each step of a shipment. */
@State(Scope.Benchmark)
public class DecisionBenchmark {

    private final HundredOrders orders = new HundredOrders();

    @Benchmark
    public List<WorkDecision> declared() {
        return orders.decided(orders.declared());
    }

    @Benchmark
    public List<WorkDecision> due() {
        return orders.decided(orders.due());
    }

    @Benchmark
    public List<WorkDecision> accepted() {
        return orders.decided(orders.accepted());
    }

    @Benchmark
    public List<WorkDecision> settled() {
        return orders.decided(orders.settled());
    }
}
