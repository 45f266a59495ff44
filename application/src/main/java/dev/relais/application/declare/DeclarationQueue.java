package dev.relais.application.declare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import dev.relais.application.declare.DeclareOrder.Command;
import dev.relais.application.declare.DeclareOrder.Recorded;
import dev.relais.domain.shop.ShopCode;

/**
 * Has declarations of a shop that come while another is being stored wait for it, so that they are stored together: a durable commit
 * costs the database almost the same for one as for a hundred. Nobody waits for others to come. Safe for many threads.
 */
@Singleton
public class DeclarationQueue {

    /** As many as travel in one request (R20). */
    static final int MOST = 100;

    private final Map<ShopCode, Deque<Place>> queues = new ConcurrentHashMap<>();

    /** What whoever stands in the queue has to do. */
    enum Turn {
        /** Take those that wait, store what they declared and leave the queue. */
        LEAD,
        /** Store what he declared himself, and nobody else's. */
        ALONE,
        /** Nothing: somebody else has stored it. */
        STORED
    }

    /** A declaration's place in the queue of its shop. */
    public static final class Place {
        private final Command command;
        private final CompletableFuture<Turn> turn = new CompletableFuture<>();
        private volatile Optional<Recorded> recorded = Optional.empty();

        Place(Command command) {
            this.command = command;
        }

        Command command() {
            return command;
        }

        /** Waits until somebody has stored the declaration, or has to. */
        Turn turn() {
            return turn.join();
        }

        Optional<Recorded> recorded() {
            return recorded;
        }

        /** What became of it; empty if the shop is not there (any more). */
        void isStored(Optional<Recorded> what) {
            recorded = what;
            turn.complete(Turn.STORED);
        }

        void isLeftAlone() {
            turn.complete(Turn.ALONE);
        }
    }

    /** A queue is there as long as somebody stores for it; whoever finds none leads. */
    public Place join(Command command) {
        Place own = new Place(command);
        queues.compute(command.order().shop(), (shop, queue) -> {
            Deque<Place> joined = queue;
            if (joined == null) {
                joined = new ArrayDeque<>();
                own.turn.complete(Turn.LEAD);
            }
            joined.add(own);
            return joined;
        });
        return own;
    }

    /** A place outside the queue, where nobody is waited for. */
    protected static Place alone(Command command) {
        Place place = new Place(command);
        place.isLeftAlone();
        return place;
    }

    /** Those that wait, a hundred at most, whoever leads first of all. */
    List<Place> take(ShopCode shop) {
        List<Place> group = new ArrayList<>();
        queues.computeIfPresent(shop, (any, queue) -> {
            while (!queue.isEmpty() && group.size() < MOST) {
                group.add(queue.remove());
            }
            return queue;
        });
        return group;
    }

    /** Whoever led is done: those of his group for whom nothing was stored are left alone, and the next in the queue leads. */
    void leave(ShopCode shop, List<Place> group) {
        queues.computeIfPresent(shop, (any, queue) -> {
            if (queue.isEmpty()) {
                return null;
            }
            queue.peek().turn.complete(Turn.LEAD);
            return queue;
        });
        group.forEach(Place::isLeftAlone);
    }
}
