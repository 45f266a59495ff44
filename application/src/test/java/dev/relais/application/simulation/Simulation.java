package dev.relais.application.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.fixture.AShop;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.shop.ShopCode;

/** One history of two nodes that a seed decides, until everything is at rest again. */
final class Simulation {

    private static final ShopCode SHOP = new ShopCode(AShop.CODE);
    private static final int SHORTEST = 10;
    private static final int LONGEST = 80;
    private static final List<Duration> TIMES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(4),
            Duration.ofSeconds(12),
            Duration.ofSeconds(20),
            Duration.ofSeconds(35),
            Duration.ofMinutes(5),
            Duration.ofMinutes(31));
    private static final List<Duration> LONG_TIMES = List.of(Duration.ofHours(25), Duration.ofDays(8));

    private final World world;
    private final Fate fate;
    private final Ports ports;
    private final Marketplace marketplace;
    private final Shopkeeper shopkeeper;
    private final Twin twin;
    private final List<Node> nodes = new ArrayList<>();

    private Simulation(long seed, Twin twin, boolean keepsJournal) {
        this.world = new World(seed, keepsJournal);
        this.fate = world.fate();
        this.twin = twin;
        this.ports = twin.ports(Ports.over(world.tables(), world.time()));
        this.marketplace = new Marketplace(fate, world.time(), world.ledger());
        this.shopkeeper = new Shopkeeper(world);
        ports.shops().add(Shopkeeper.shop(fate).build());
        nodes.add(node("A"));
        nodes.add(node("B"));
    }

    /** The invariant that breaks in this history; empty if all hold. */
    static Optional<Violation> of(long seed, Twin twin) {
        return new Simulation(seed, twin, false).broken();
    }

    /** What happens in this history, line by line; ends where an invariant breaks. */
    static List<String> journal(long seed, Twin twin) {
        Simulation simulation = new Simulation(seed, twin, true);
        simulation.broken().ifPresent(broken -> simulation.world.journal().note(broken::getMessage));
        return simulation.world.journal().lines();
    }

    private Node node(String name) {
        return new Node(name, world, ports, twin.feed(marketplace));
    }

    private Optional<Violation> broken() {
        try {
            history();
            return Optional.empty();
        } catch (Violation violation) {
            return Optional.of(violation);
        } finally {
            nodes.forEach(Node::dies);
            world.reap();
        }
    }

    private void history() {
        shopkeeper.opens(nodes.get(0));
        int steps = SHORTEST + fate.below(LONGEST - SHORTEST);
        for (int step = 0; step < steps; step++) {
            happens();
            restartTheDead();
        }
        fate.calms();
        restartTheDead(1);
        new QuietTime(world, ports, marketplace, shopkeeper).passes(nodes);
    }

    private void happens() {
        int what = fate.below(100);
        if (what < 18) {
            aLivingNode().ifPresent(shopkeeper::declares);
        } else if (what < 40) {
            runs(ProcessKind.SYNC);
        } else if (what < 52) {
            runs(ProcessKind.TICKETS);
        } else if (what < 70) {
            anyOf(world.heldUp()).ifPresent(world::goesOn);
        } else if (what < 82) {
            pass(fate.oneIn(25) ? fate.of(LONG_TIMES) : fate.of(TIMES));
        } else if (what < 90) {
            marketplace.ticketsEnd();
        } else {
            happensSeldom(what);
        }
    }

    private void happensSeldom(int what) {
        switch (what) {
            case 90, 91 -> aLivingNode().ifPresent(this::isKilled);
            case 92, 93 -> nodes.forEach(Node::wakesUp);
            case 94 -> world.tokenIsReplaced(ports, SHOP);
            case 95 -> aLivingNode().ifPresent(node -> world.begins(node, "looking now", () -> node.checkNow(SHOP)));
            case 96, 97, 98 ->
                aLivingNode()
                        .ifPresent(
                                node -> world.begins(node, "sending again", () -> node.resend(shopkeeper.anyOrder())));
            default ->
                aLivingNode()
                        .ifPresent(
                                node -> world.begins(node, "setting aside", () -> node.dismiss(shopkeeper.anyOrder())));
        }
    }

    private void runs(ProcessKind process) {
        aLivingNode().ifPresent(node -> world.begins(node, process.word(), () -> node.run(process, SHOP)));
    }

    private void isKilled(Node node) {
        if (!world.fate().strikes()) {
            return;
        }
        world.journal().note(() -> node + " is killed");
        node.dies();
        world.reap();
    }

    private void pass(Duration passing) {
        world.journal().note(() -> passing + " pass");
        world.time().plus(passing);
        nodes.forEach(Node::heartBeats);
    }

    private void restartTheDead() {
        restartTheDead(6);
    }

    private void restartTheDead(int oneIn) {
        nodes.replaceAll(node -> node.isDead() && fate.oneIn(oneIn) ? node(node.name()) : node);
    }

    private Optional<Node> aLivingNode() {
        return anyOf(nodes.stream()
                .filter(node -> !node.isDead() && !node.isStopped())
                .toList());
    }

    private <T> Optional<T> anyOf(List<T> these) {
        return these.isEmpty() ? Optional.empty() : Optional.of(fate.of(these));
    }
}
