package dev.relais.web.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.relais.domain.notify.AffectedOrder;
import dev.relais.domain.notify.Notice;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.Remedy;
import org.jspecify.annotations.Nullable;

/** Puts the notices of one shop into words. */
final class Items {

    private final Shop shop;
    private final Language language;
    private final MailWords words;
    private final Links links;

    Items(Shop shop, Language language, Links links) {
        this.shop = shop;
        this.language = language;
        this.words = language.words();
        this.links = links;
    }

    List<Item> of(List<Notice> notices) {
        Notice.Cases<Item> cases = new Notice.Cases<>(this::failed, this::stuck, this::tokenRefused);
        return notices.stream().map(notice -> notice.fold(cases)).toList();
    }

    private Item failed(Notice.Failed failed) {
        List<Item.Fact> facts = facts(failed.order(), failed.operation(), failed.at());
        addIfKnown(facts, words.said(), failed.message());
        Remedy remedy = Remedy.of(failed.reason(), failed.operation(), failed.message());
        return new Item(words.cause(failed.reason()), facts, words.advice(remedy), link(failed.order()));
    }

    private Item stuck(Notice.Stuck stuck) {
        return new Item(
                words.stuckCause(),
                facts(stuck.order(), stuck.operation(), stuck.at()),
                words.stuckAdvice(),
                link(stuck.order()));
    }

    private Item tokenRefused(Notice.TokenRefused refused) {
        return new Item(
                words.tokenRefusedCause(),
                List.of(time(refused.at())),
                words.tokenRefusedAdvice(),
                new Item.Link(words.openShops(), links.shops()));
    }

    private List<Item.Fact> facts(AffectedOrder order, Operation operation, Instant at) {
        List<Item.Fact> facts = new ArrayList<>();
        facts.add(new Item.Fact(words.shopOrder(), order.key().ref().value()));
        addIfKnown(facts, words.reference(), order.reference());
        addIfKnown(
                facts,
                words.marketplace(),
                order.channel() == null ? null : order.channel().name());
        facts.add(new Item.Fact(words.update(), words.operation(operation)));
        facts.add(time(at));
        return facts;
    }

    private static void addIfKnown(List<Item.Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Item.Fact(name, value));
        }
    }

    private Item.Fact time(Instant at) {
        return new Item.Fact(words.time(), language.time(at, shop.profile().timeZone()));
    }

    private Item.Link link(AffectedOrder order) {
        return new Item.Link(words.openOrder(), links.order(order.key()));
    }
}
