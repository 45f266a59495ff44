package dev.relais.bootstrap.demo;

import java.util.List;

import dev.relais.domain.order.Channel;
import dev.relais.domain.order.FulfilledBy;
import dev.relais.domain.order.ShoppingFeedLink;
import dev.relais.domain.order.ShoppingFeedOrderId;

/** An order of the demo shop; how the sandbox treats it follows from the end of its reference on the channel. */
record DemoOrder(int number, String channel, String channelPrefix, String scenario) {

    private static final long FIRST_FEED_ORDER_ID = 6_290_300_000L;

    /** Twelve orders on three channels; the first four of Amazon and Cdiscount go well, the others teach something. */
    static List<DemoOrder> all() {
        return List.of(
                new DemoOrder(1001, "Amazon", "402-7273836", "OK"),
                new DemoOrder(1002, "Amazon", "402-7273837", "OK"),
                new DemoOrder(1003, "Amazon", "402-7273838", "OK"),
                new DemoOrder(1004, "Amazon", "402-7273839", "SLOW"),
                new DemoOrder(1005, "CDiscount", "2611230805", "OK"),
                new DemoOrder(1006, "CDiscount", "2611230806", "FAIL-STATE"),
                new DemoOrder(1007, "CDiscount", "2611230807", "FAIL-CARRIER"),
                new DemoOrder(1008, "CDiscount", "2611230808", "CANCELED"),
                new DemoOrder(1009, "Monechelle", "M261123009", "429"),
                new DemoOrder(1010, "Monechelle", "M261123010", "500x2"),
                new DemoOrder(1011, "Monechelle", "M261123011", "OK"),
                new DemoOrder(1012, "Monechelle", "M261123012", "TIMEOUT"));
    }

    /** The shop's own reference. */
    String ref() {
        return "DEMO-" + number;
    }

    long feedOrderId() {
        return FIRST_FEED_ORDER_ID + number;
    }

    String channelReference() {
        return channelPrefix + "-" + scenario;
    }

    ShoppingFeedLink link() {
        return new ShoppingFeedLink(
                new ShoppingFeedOrderId(feedOrderId()), new Channel(channel), channelReference(), FulfilledBy.STORE);
    }
}
