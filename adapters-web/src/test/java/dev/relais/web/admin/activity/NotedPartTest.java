package dev.relais.web.admin.activity;

import java.util.List;
import java.util.stream.Stream;

import dev.relais.domain.access.Role;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.shop.LegacyPolicy;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.SyncMode;
import dev.relais.domain.task.ReasonCode;
import dev.relais.web.admin.activity.NotedPart.Kind;
import dev.relais.web.admin.page.Lapse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("What was noted of a deed")
class NotedPartTest {

    static Stream<Arguments> known() {
        return Stream.of(
                arguments(
                        Activity.SHOP_CHANGED,
                        "trackingDelay: PT5M",
                        shop(NotedField.TRACKING_DELAY, Kind.LAPSE, new Lapse(5, Lapse.Unit.MINUTES), "PT5M")),
                arguments(
                        Activity.SHOP_REMOVED,
                        "legacyPolicy: stand-by",
                        shop(NotedField.LEGACY_POLICY, Kind.POLICY, LegacyPolicy.STAND_BY, "stand-by")),
                arguments(
                        Activity.SHOP_CONNECTED,
                        "mode: batch",
                        shop(NotedField.MODE, Kind.MODE, SyncMode.BATCH, "batch")),
                arguments(Activity.SHOP_CHANGED, "paused: false", shop(NotedField.PAUSED, Kind.NO, null, "false")),
                arguments(Activity.SHOP_CHANGED, "paused: true", shop(NotedField.PAUSED, Kind.YES, null, "true")),
                arguments(Activity.SHOP_CHANGED, "name: A: B", shop(NotedField.NAME, Kind.TEXT, null, "A: B")),
                arguments(
                        Activity.MAPPING_CHANGED,
                        "ship: 4, 5",
                        new NotedPart("", null, Operation.SHIP, Kind.TEXT, null, "4, 5")),
                arguments(
                        Activity.CHANNELS_CHANGED,
                        "La Redoute refund: true",
                        new NotedPart("La Redoute", NotedField.REFUNDS, null, Kind.YES, null, "true")),
                arguments(
                        Activity.CARRIERS_CHANGED,
                        "colissimo (Amazon) link: https://carrier.example/@",
                        new NotedPart(
                                "colissimo (Amazon)",
                                NotedField.LINK,
                                null,
                                Kind.TEXT,
                                null,
                                "https://carrier.example/@")),
                arguments(
                        Activity.CARRIERS_CHANGED,
                        "the link: Missing link",
                        new NotedPart("the link", null, null, Kind.TEXT, null, "Missing link")),
                arguments(
                        Activity.ROLE_CHANGED, "admin", new NotedPart("", null, null, Kind.ROLE, Role.ADMIN, "admin")));
    }

    @ParameterizedTest
    @MethodSource("known")
    @DisplayName("is told in words where it is recognised")
    void recognised(Activity activity, String noted, NotedPart part) {
        assertThat(NotedPart.of(activity, noted)).containsExactly(part);
    }

    @ParameterizedTest
    @EnumSource(Activity.class)
    @DisplayName("is told as it stands where it is not recognised")
    void asItStands(Activity activity) {
        assertThat(NotedPart.of(activity, "what nobody knows"))
                .containsExactly(new NotedPart("", null, null, Kind.TEXT, null, "what nobody knows"));
        assertThat(NotedPart.of(activity, "")).isEmpty();
    }

    @Test
    @DisplayName("is told part by part: of which shop and marketplace, for which cause, how many")
    void manyFailures() {
        List<NotedPart> whole = NotedPart.of(Activity.BULK_STARTED, "demo La Redoute ticket_canceled: 2");

        assertThat(whole)
                .containsExactly(
                        new NotedPart("", null, null, Kind.TEXT, null, "demo La Redoute"),
                        new NotedPart("", null, null, Kind.CAUSE, ReasonCode.TICKET_CANCELED, "ticket_canceled"),
                        shop(NotedField.UPDATES, Kind.TEXT, null, "2"));
        assertThat(NotedPart.of(Activity.BULK_STARTED, "2"))
                .containsExactly(shop(NotedField.UPDATES, Kind.TEXT, null, "2"));
        assertThat(NotedPart.of(Activity.BULK_STARTED, "ticket_canceled: 2")).hasSize(2);
    }

    @Test
    @DisplayName("a value that is none of those known is told as it stands, behind the field's name")
    void unknownValue() {
        assertThat(NotedPart.of(Activity.SHOP_CHANGED, "mode: by-night\ncolour: red"))
                .containsExactly(
                        shop(NotedField.MODE, Kind.TEXT, null, "by-night"),
                        new NotedPart("", null, null, Kind.TEXT, null, "colour: red"));
    }

    private static NotedPart shop(NotedField field, Kind kind, @Nullable Object known, String text) {
        return new NotedPart("", field, null, kind, known, text);
    }
}
