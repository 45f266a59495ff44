package dev.relais.domain.feed;

import java.util.Locale;
import java.util.Set;

import dev.relais.domain.order.Channel;
import dev.relais.domain.order.FulfilledBy;

/**
 * R11: who fulfils an order, read off what Shopping Feed says of it: {@code fulfilledBy = channel}, Amazon paid by
 * {@code afn}, Cdiscount paid by {@code clogistique}, ManoMano with {@code env = epmm} (API section 10).
 */
public final class FulfilmentSigns {

    private static final Set<String> MANOMANO = Set.of("manomano", "monechelle", "manomanopro");

    private FulfilmentSigns() {}

    /** Any argument may be empty when the order does not say; letters' case and outer white space do not count. */
    public static FulfilledBy read(String fulfilledBy, String channelName, String paymentMethod, String env) {
        if (comparable(fulfilledBy).equals(FulfilledBy.CHANNEL.word())) {
            return FulfilledBy.CHANNEL;
        }
        if (channelName.isBlank()) {
            return FulfilledBy.STORE;
        }
        String channel = new Channel(channelName).comparable();
        boolean amazon =
                channel.startsWith("amazon") && comparable(paymentMethod).equals("afn");
        boolean cdiscount =
                channel.equals("cdiscount") && comparable(paymentMethod).equals("clogistique");
        boolean manomano = MANOMANO.contains(channel) && comparable(env).equals("epmm");
        return amazon || cdiscount || manomano ? FulfilledBy.CHANNEL : FulfilledBy.STORE;
    }

    private static String comparable(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
