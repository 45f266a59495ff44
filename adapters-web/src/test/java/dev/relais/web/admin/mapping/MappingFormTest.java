package dev.relais.web.admin.mapping;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.application.configure.ShowMapping;
import dev.relais.domain.mapping.MappingVersion;
import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopProfile;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusLabel;
import dev.relais.domain.shop.StatusLabels;
import dev.relais.domain.shop.StatusMapping;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.shop.StoreId;
import dev.relais.domain.shop.SyncSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("The form of a mapping")
class MappingFormTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    @DisplayName("R09 has a row for each status the shop has, that is mapped, or that orders have, in that order")
    void hasARowForEach() {
        MappingForm form = MappingForm.of(shown(shipping("4", "wc-sent"), 1));

        assertThat(form.rows())
                .extracting(row -> row.status().code(), MappingRow::label, MappingRow::chosen, MappingRow::orders)
                .containsExactly(
                        tuple("10", "Paid", null, 0),
                        tuple("4", "Shipped", Operation.SHIP, 12),
                        tuple("wc-sent", "", Operation.SHIP, 0),
                        tuple("77", "", null, 3));
        assertThat(form.rows().get(3).isSilent()).isTrue();
    }

    @Test
    @DisplayName("R09 suggests what names suggest until a mapping was saved, and says that it does")
    void suggests() {
        assertThat(MappingForm.of(shown(StatusMapping.EMPTY, 0)).rows().get(1))
                .returns(Operation.SHIP, MappingRow::chosen)
                .returns(true, MappingRow::isSuggested);
        assertThat(MappingForm.of(shown(StatusMapping.EMPTY, 1)).rows().get(1))
                .returns(null, MappingRow::chosen)
                .returns(false, MappingRow::isSuggested);
    }

    @Test
    @DisplayName("R09 takes what was chosen, with one more status, and leaves what was not sent as it is")
    void takesWhatWasChosen() {
        MappingForm form = MappingForm.typed(
                shown(shipping("4", "wc-sent"), 1),
                List.of("cancel|4", "|10", "refund|a|b", "nonsense"),
                " 8 ",
                "deliver");

        assertThat(form.problem()).isNull();
        assertThat(new StatusMapping(form.statuses()))
                .isEqualTo(new StatusMapping(Map.of(
                        Operation.SHIP, statuses("wc-sent"),
                        Operation.CANCEL, statuses("4"),
                        Operation.REFUND, statuses("a|b"),
                        Operation.DELIVER, statuses("8"))));
    }

    @ParameterizedTest
    @DisplayName("R09 says what is wrong with one more status")
    @CsvSource({"4, ship, TWICE", "8, '', MEANINGLESS", "8, ship, ", "'', ship, "})
    void namesTheProblem(String code, String meaning, MappingForm.Problem problem) {
        MappingForm form = MappingForm.typed(shown(shipping("4"), 1), List.of(), code, meaning);

        assertThat(form.problem()).isEqualTo(problem);
    }

    @Test
    @DisplayName("R09 refuses what is no status code")
    void unusable() {
        assertThat(MappingForm.typed(shown(shipping("4"), 1), List.of(), "x".repeat(101), "ship")
                        .problem())
                .isEqualTo(MappingForm.Problem.UNUSABLE);
    }

    @Test
    @DisplayName("R09 a mapping reads the same when it is sent as it was shown, and tells what would change otherwise")
    void survivesARoundTrip() {
        ShowMapping.Shown shown = shown(shipping("4", "wc-sent"), 1);
        List<String> values =
                MappingForm.of(shown).rows().stream().map(MappingRow::value).toList();

        MappingForm same = MappingForm.typed(shown, values, "", "");
        MappingForm other = MappingForm.typed(shown, List.of("|4"), "99", "ship");

        assertThat(MappingChange.between(shown, new StatusMapping(same.statuses())))
                .isEmpty();
        assertThat(MappingChange.between(shown, new StatusMapping(other.statuses())))
                .containsExactly(
                        new MappingChange(new ShopStatus("4"), Operation.SHIP, null, 12),
                        new MappingChange(new ShopStatus("99"), null, Operation.SHIP, 0));
    }

    private static ShowMapping.Shown shown(StatusMapping mapping, int versions) {
        Shop shop = Shop.connected(
                        new ShopCode("shop"),
                        new ShopProfile("Shop", Locale.ENGLISH, ZoneOffset.UTC, null),
                        new StoreAccess(new StoreId(1), new ApiToken("token")),
                        SyncSettings.standard())
                .withMapping(mapping);
        Map<ShopStatus, Integer> orders = new LinkedHashMap<>();
        orders.put(new ShopStatus("4"), 12);
        orders.put(new ShopStatus("77"), 3);
        return new ShowMapping.Shown(
                shop,
                new StatusLabels(List.of(
                        new StatusLabel(new ShopStatus("10"), "Paid"),
                        new StatusLabel(new ShopStatus("4"), "Shipped"))),
                orders,
                Stream.iterate(versions, each -> each > 0, each -> each - 1)
                        .map(number -> new MappingVersion(number, mapping, "marie", AT))
                        .toList());
    }

    private static StatusMapping shipping(String... codes) {
        return new StatusMapping(Map.of(Operation.SHIP, statuses(codes)));
    }

    private static SortedSet<ShopStatus> statuses(String... codes) {
        return Stream.of(codes).map(ShopStatus::new).collect(Collectors.toCollection(TreeSet::new));
    }
}
