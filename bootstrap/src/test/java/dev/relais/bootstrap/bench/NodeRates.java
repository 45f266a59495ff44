package dev.relais.bootstrap.bench;

import java.util.List;
import java.util.Map;

import dev.relais.bootstrap.bench.ApiProcess.Script;
import dev.relais.bootstrap.fixture.ARelais;

/** How many orders a second several nodes send together: first one, then more that join it. */
final class NodeRates {

    private static final int SHOPS = 20;

    /** Of the third node and those after it, so that the database has connections for all. */
    private static final Map<String, String> FEW_CONNECTIONS = Map.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "12");

    private final Fleet fleet;
    private final Map<String, String> settings;
    private final Script script;
    private final int orders;
    private final List<ARelais> shops;
    private int nodes;

    /** Starts the first node. */
    NodeRates(Fleet fleet, Map<String, String> settings, Script script, int orders) {
        this.fleet = fleet;
        this.settings = settings;
        this.script = script;
        this.orders = orders;
        fleet.node(settings);
        nodes = 1;
        shops = Fleet.shops(SHOPS, "batch");
    }

    /** With so many nodes, no fewer than before; they have sent as many orders before they are measured. */
    double of(int count) {
        for (; nodes < count; nodes++) {
            join();
        }
        new Drain(fleet).send(shops, orders, Script.AT_ONCE);
        return new Drain(fleet).send(shops, orders, script).sentPerSecond();
    }

    private void join() {
        if (nodes < 2) {
            fleet.begin(settings).ready();
        } else {
            fleet.begin(FEW_CONNECTIONS, "-Xmx160m").ready();
        }
    }
}
