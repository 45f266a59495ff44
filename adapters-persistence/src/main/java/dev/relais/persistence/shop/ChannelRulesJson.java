package dev.relais.persistence.shop;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.relais.domain.shop.CancelReason;
import dev.relais.domain.shop.CancelReasons;
import dev.relais.domain.shop.CarrierRule;
import dev.relais.domain.shop.CarrierRules;
import dev.relais.domain.shop.ChannelAbilities;
import dev.relais.domain.shop.ChannelAbility;
import dev.relais.domain.shop.ChannelName;
import dev.relais.domain.shop.LinkTemplate;
import dev.relais.domain.shop.ShopStatus;
import org.jspecify.annotations.Nullable;

/** The channel rules as JSON documents; what is read was written here. */
final class ChannelRulesJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Ability>> ABILITIES = new TypeReference<>() {};
    private static final TypeReference<List<Carrier>> CARRIERS = new TypeReference<>() {};
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private ChannelRulesJson() {}

    record Ability(
            String channel,
            @Nullable Boolean refund,
            @Nullable Boolean cancel) {}

    record Carrier(
            String carrier,
            @Nullable String channel,
            @Nullable String sentAs,
            @Nullable String linkTemplate) {}

    record Reason(String status, @Nullable String channel, String reason) {}

    static String of(ChannelAbilities abilities) {
        return write(abilities.overrides().stream()
                .map(each -> new Ability(each.channel().value(), each.refund(), each.cancel()))
                .toList());
    }

    static ChannelAbilities abilities(String document) {
        return new ChannelAbilities(read(document, ABILITIES).stream()
                .map(each -> new ChannelAbility(new ChannelName(each.channel()), each.refund(), each.cancel()))
                .toList());
    }

    static String of(CarrierRules carriers) {
        return write(carriers.rules().stream()
                .map(each -> new Carrier(
                        each.carrier(),
                        name(each.channel()),
                        each.sentAs(),
                        each.linkTemplate() == null ? null : each.linkTemplate().value()))
                .toList());
    }

    static CarrierRules carriers(String document) {
        return new CarrierRules(read(document, CARRIERS).stream()
                .map(each -> new CarrierRule(
                        each.carrier(),
                        channel(each.channel()),
                        each.sentAs(),
                        each.linkTemplate() == null ? null : new LinkTemplate(each.linkTemplate())))
                .toList());
    }

    static String of(CancelReasons reasons) {
        return write(reasons.reasons().stream()
                .map(each -> new Reason(each.status().code(), name(each.channel()), each.reason()))
                .toList());
    }

    static CancelReasons cancelReasons(String document) {
        return new CancelReasons(read(document, REASONS).stream()
                .map(each -> new CancelReason(new ShopStatus(each.status()), channel(each.channel()), each.reason()))
                .toList());
    }

    private static @Nullable String name(@Nullable ChannelName channel) {
        return channel == null ? null : channel.value();
    }

    private static @Nullable ChannelName channel(@Nullable String name) {
        return name == null ? null : new ChannelName(name);
    }

    private static String write(List<?> list) {
        try {
            return MAPPER.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Channel rules are always to be written as JSON", e);
        }
    }

    private static <T> List<T> read(String document, TypeReference<List<T>> type) {
        try {
            return MAPPER.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A shop's channel rules cannot be read", e);
        }
    }
}
