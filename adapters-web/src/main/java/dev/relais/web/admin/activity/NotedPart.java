package dev.relais.web.admin.activity;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.relais.domain.access.Role;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.shop.LegacyPolicy;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.SyncMode;
import dev.relais.domain.task.ReasonCode;
import dev.relais.web.admin.page.Lapse;
import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was noted before or after a deed, as a person reads it. What is noted stays as it is stored; what is not recognised
 * in it is told as it stands.
 *
 * @param of what it is about by a name of the shop's or a marketplace's; empty if it is about none in particular
 * @param field what it is about by a name that Relais has words for; null if it has none
 * @param operation the update it is about, instead of a field; null if it is about none
 * @param known what the kind says; null where the text says it
 */
@TemplateData
public record NotedPart(
        String of,
        @Nullable NotedField field,
        @Nullable Operation operation,
        Kind kind,
        @Nullable Object known,
        String text) {

    /** How a value is told. */
    public enum Kind {
        TEXT,
        LAPSE,
        YES,
        NO,
        MODE,
        POLICY,
        ROLE,
        CAUSE
    }

    private static final String SEPARATOR = ": ";
    private static final Pattern MANY = Pattern.compile("(?s)(?:(.*?) )?(?:([a-z_]+): )?(\\d+)");

    /** Part by part, as this activity notes them. */
    static List<NotedPart> of(Activity activity, String noted) {
        if (noted.isEmpty()) {
            return List.of();
        }
        return switch (activity) {
            case SHOP_CONNECTED, SHOP_CHANGED, SHOP_REMOVED -> each(noted, NotedPart::ofShop);
            case MAPPING_CHANGED -> each(noted, NotedPart::ofMapping);
            case CHANNELS_CHANGED -> each(noted, NotedPart::ofChannel);
            case CARRIERS_CHANGED -> each(noted, NotedPart::ofCarrier);
            case CANCEL_REASONS_CHANGED -> each(noted, NotedPart::named);
            case USER_ADDED, USER_INVITED, USER_REMOVED, ROLE_CHANGED -> List.of(ofRole(noted));
            case BULK_STARTED -> ofMany(noted);
            case TOKEN_REPLACED,
                    TOKEN_USED_AGAIN,
                    KEY_ISSUED,
                    KEY_REVOKED,
                    PASSWORD_CHANGED,
                    PASSWORD_LINK_MADE,
                    PASSWORD_SET_BY_LINK,
                    MAIL_ADDRESS_CHANGED,
                    BULK_STOPPED,
                    ORDER_CORRECTED,
                    ORDER_RESENT,
                    FAILURE_DISMISSED -> List.of(plain(noted));
        };
    }

    private static List<NotedPart> each(String noted, Function<String, NotedPart> reader) {
        return noted.lines().map(reader).toList();
    }

    private static NotedPart ofShop(String line) {
        return NotedField.of(name(line)).map(field -> told(field, value(line))).orElseGet(() -> plain(line));
    }

    private static NotedPart told(NotedField field, String value) {
        return switch (field) {
            case TRACKING_DELAY, RECALL_WINDOW -> known(field, Kind.LAPSE, Lapse.read(value), value);
            case MODE -> known(field, Kind.MODE, worded(value, SyncMode.values(), SyncMode::word), value);
            case LEGACY_POLICY ->
                known(field, Kind.POLICY, worded(value, LegacyPolicy.values(), LegacyPolicy::word), value);
            case PAUSED, REFUNDS, CANCELLATIONS -> ofTruth("", field, value);
            case NAME, LOCALE, TIME_ZONE, NOTIFICATION_EMAIL, STORE_ID, LINK, UPDATES ->
                known(field, Kind.TEXT, Optional.empty(), value);
        };
    }

    private static NotedPart ofMapping(String line) {
        return worded(name(line), Operation.values(), Operation::word)
                .map(operation -> new NotedPart("", null, operation, Kind.TEXT, null, value(line)))
                .orElseGet(() -> plain(line));
    }

    private static NotedPart ofChannel(String line) {
        String name = name(line);
        return Stream.of(NotedField.REFUNDS, NotedField.CANCELLATIONS)
                .filter(field -> name.endsWith(" " + field.word()))
                .findFirst()
                .map(field -> ofTruth(without(name, field), field, value(line)))
                .orElseGet(() -> named(line));
    }

    private static NotedPart ofCarrier(String line) {
        String name = name(line);
        boolean isLink =
                name.endsWith(" " + NotedField.LINK.word()) && value(line).startsWith("http");
        return isLink
                ? new NotedPart(without(name, NotedField.LINK), NotedField.LINK, null, Kind.TEXT, null, value(line))
                : named(line);
    }

    private static NotedPart ofRole(String word) {
        return worded(word, Role.values(), Role::word)
                .map(role -> new NotedPart("", null, null, Kind.ROLE, role, word))
                .orElseGet(() -> plain(word));
    }

    /** Of which shop and on which marketplace, for which cause, and how many. */
    private static List<NotedPart> ofMany(String noted) {
        Matcher many = MANY.matcher(noted);
        if (!many.matches()) {
            return List.of(plain(noted));
        }
        Optional<ReasonCode> cause = worded(String.valueOf(many.group(2)), ReasonCode.values(), ReasonCode::word);
        if (many.group(2) != null && cause.isEmpty()) {
            return List.of(plain(noted));
        }
        return Stream.of(
                        Optional.ofNullable(many.group(1)).map(NotedPart::plain),
                        cause.map(known -> new NotedPart("", null, null, Kind.CAUSE, known, many.group(2))),
                        Optional.of(known(NotedField.UPDATES, Kind.TEXT, Optional.empty(), many.group(3))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static NotedPart ofTruth(String of, NotedField field, String value) {
        Kind kind = value.equals("true") ? Kind.YES : value.equals("false") ? Kind.NO : Kind.TEXT;
        return new NotedPart(of, field, null, kind, null, value);
    }

    private static NotedPart known(NotedField field, Kind kind, Optional<?> known, String value) {
        return new NotedPart("", field, null, known.isPresent() ? kind : Kind.TEXT, known.orElse(null), value);
    }

    private static NotedPart named(String line) {
        return line.contains(SEPARATOR)
                ? new NotedPart(name(line), null, null, Kind.TEXT, null, value(line))
                : plain(line);
    }

    private static NotedPart plain(String text) {
        return new NotedPart("", null, null, Kind.TEXT, null, text);
    }

    private static String name(String line) {
        int end = line.indexOf(SEPARATOR);
        return end < 0 ? "" : line.substring(0, end);
    }

    private static String value(String line) {
        return line.substring(line.indexOf(SEPARATOR) + SEPARATOR.length());
    }

    private static String without(String name, NotedField field) {
        return name.substring(0, name.length() - field.word().length() - 1);
    }

    private static <E> Optional<E> worded(String word, E[] values, Function<E, String> of) {
        return Stream.of(values).filter(each -> of.apply(each).equals(word)).findFirst();
    }
}
