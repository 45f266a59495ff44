package dev.relais.bootstrap.journey.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import dev.relais.application.notify.SendDigest;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.scripted.BellsForLater;
import dev.relais.bootstrap.fixture.scripted.ScriptedApi;
import dev.relais.domain.chain.ShopBell;

/** The Relais of one test, with its shops and its time, told what happens in the words of the scenarios. */
@Dependent
class Stage {

    private final MovableTime time;
    private final BellsForLater bells;
    private final ShopBell bell;
    private final Rest rest;
    private final SendDigest sendDigest;
    private final List<TheShop> shops = new ArrayList<>();

    @Inject
    Stage(MovableTime time, BellsForLater bells, ShopBell bell, Rest rest, SendDigest sendDigest) {
        this.time = time;
        this.bells = bells;
        this.bell = bell;
        this.rest = rest;
        this.sendDigest = sendDigest;
        bells.keep();
    }

    TheShop shopInRealTime() {
        return shop("real-time", Map.of());
    }

    /** With other settings than the usual ones, in the words of the REST interface. */
    TheShop shopInRealTime(Map<String, ?> settings) {
        return shop("real-time", settings);
    }

    TheShop shopInBatch() {
        return shop("batch", Map.of());
    }

    private TheShop shop(String mode, Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>(Map.of("mode", mode, "notificationEmail", TheShop.ADDRESS));
        settings.putAll(more);
        ARelais connected = ARelais.shop(settings);
        TheShop shop = new TheShop(
                connected,
                ScriptedApi.listening().opens(connected.store(), time),
                new TheShop.Backstage(mode.equals("real-time"), rest, sendDigest));
        shops.add(shop);
        return shop;
    }

    Instant now() {
        return time.instant();
    }

    /** Time passes; in real time, whatever was to happen meanwhile happens at its time. */
    void timePasses(Duration passing) {
        settle();
        Instant until = now().plus(passing);
        Optional<BellsForLater.Ring> ring = bells.takeUntil(until);
        while (ring.isPresent()) {
            moveTo(ring.get().at());
            bell.ring(ring.get().shop(), ring.get().at());
            settle();
            ring = bells.takeUntil(until);
        }
        moveTo(until);
        settle();
    }

    /** The SYNC process runs for every shop. */
    void run() {
        shops.forEach(TheShop::run);
    }

    /** Every open ticket comes to this state, and Relais looks at once. */
    void ticketsSay(String state) {
        ticketsSay(state, "");
    }

    void ticketsSay(String state, String message) {
        settle();
        shops.forEach(shop -> shop.api().tickets().say(state, message));
        lookAtTickets();
    }

    /** The TICKETS process runs for every shop. */
    void lookAtTickets() {
        settle();
        shops.forEach(TheShop::lookAtTickets);
        settle();
    }

    private void settle() {
        shops.forEach(TheShop::settle);
    }

    private void moveTo(Instant until) {
        if (until.isAfter(now())) {
            time.pass(Duration.between(now(), until));
        }
    }
}
