package dev.relais.application.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import dev.relais.domain.shop.ChannelRules;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.StatusMapping;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed, in lines of text as the HTTP interface names it; of two versions only the lines that differ. Secrets are
 * never told, only that they changed.
 */
public final class Described {

    private final Map<String, String> lines = new LinkedHashMap<>();

    private Described() {}

    public static Described shop(Shop shop) {
        Described described = new Described();
        described.line("name", shop.profile().name());
        described.line("locale", shop.profile().locale().toLanguageTag());
        described.line("timeZone", shop.profile().timeZone());
        described.line("notificationEmail", shop.profile().notificationEmail());
        described.line("storeId", shop.access().store().value());
        described.line("mode", shop.settings().mode().word());
        described.line("trackingDelay", shop.settings().trackingDelay());
        described.line("recallWindow", shop.settings().recallWindow());
        described.line("legacyPolicy", shop.settings().legacyPolicy().word());
        described.line("paused", shop.settings().paused());
        return described;
    }

    public static Described mapping(StatusMapping mapping) {
        Described described = new Described();
        for (Operation operation : Operation.values()) {
            described.line(
                    operation.word(),
                    mapping.statusesFor(operation).stream()
                            .map(status -> status.code())
                            .collect(Collectors.joining(", ")));
        }
        return described;
    }

    public static Described channels(ChannelRules rules) {
        Described described = new Described();
        rules.abilities().overrides().forEach(each -> {
            described.line(each.channel() + " refund", each.refund());
            described.line(each.channel() + " cancel", each.cancel());
        });
        return described;
    }

    public static Described carriers(ChannelRules rules) {
        Described described = new Described();
        rules.carriers().rules().forEach(each -> {
            String subject = each.carrier() + (each.channel() == null ? "" : " (" + each.channel() + ")");
            described.line(subject, each.sentAs());
            described.line(
                    subject + " link",
                    each.linkTemplate() == null ? null : each.linkTemplate().value());
        });
        return described;
    }

    public static Described cancelReasons(ChannelRules rules) {
        Described described = new Described();
        rules.cancelReasons()
                .reasons()
                .forEach(each -> described.line(
                        each.status() + (each.channel() == null ? "" : " (" + each.channel() + ")"), each.reason()));
        return described;
    }

    /** Whatever it is, in one line. */
    private void line(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            lines.put(name, text);
        }
    }

    /** Its lines that the other version has not, or otherwise. */
    public String unlike(Described other) {
        return lines.entrySet().stream()
                .filter(line -> !line.getValue().equals(other.lines.get(line.getKey())))
                .map(line -> line.getKey() + ": " + line.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** All of its lines. */
    public String text() {
        return unlike(new Described());
    }
}
