package dev.relais.shoppingfeed.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The last thousand requests, oldest first, for whoever wants to see what a client really sent. */
@Singleton
class Received {

    static final int KEPT = 1_000;

    private final Deque<Reception> receptions = new ArrayDeque<>();

    synchronized void add(Reception reception) {
        receptions.addLast(reception);
        if (receptions.size() > KEPT) {
            receptions.removeFirst();
        }
    }

    synchronized void forgetAll() {
        receptions.clear();
    }

    List<ObjectNode> last(int limit) {
        var all = copy();
        return all.stream()
                .skip(Math.max(0, all.size() - limit))
                .map(Reception::json)
                .toList();
    }

    /** The latest first. */
    List<Reception> latest(int limit) {
        var all = copy();
        var latest = new ArrayList<>(all.subList(Math.max(0, all.size() - limit), all.size()));
        Collections.reverse(latest);
        return latest;
    }

    private synchronized List<Reception> copy() {
        return List.copyOf(receptions);
    }
}
