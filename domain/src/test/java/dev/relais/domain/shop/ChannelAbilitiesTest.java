package dev.relais.domain.shop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("R15 what a channel can be told")
class ChannelAbilitiesTest {

    private static final ChannelAbilities BUILT_IN = ChannelAbilities.BUILT_IN;

    @ParameterizedTest(name = "R15 {0}: refund {1}, cancel {2}")
    @CsvSource({
        "Amazon,      false, true",
        "Backmarket,  false, false",
        "Bol,         false, true",
        "Cdiscount,   true,  true",
        "Colizey,     false, false",
        "eBay,        true,  true",
        "Fnac,        false, false",
        "Joom,        false, true",
        "ManoMano,    false, false",
        "Metromarket, false, true",
        "Miinto,      false, true",
        "Miravia,     true,  false",
        "Rakuten,     false, true",
        "Real,        true,  true",
        "Refurbed,    true,  true",
        "TikTokShop,  true,  true",
        "Veepee,      true,  false",
        "Walmart,     false, true",
        "Wayfair,     false, false",
        "Zalando,     true,  true"
    })
    @DisplayName("R15 the built-in table")
    void table(String channel, boolean refund, boolean cancel) {
        assertThat(allows(BUILT_IN, Operation.REFUND, channel)).isEqualTo(refund);
        assertThat(allows(BUILT_IN, Operation.CANCEL, channel)).isEqualTo(cancel);
    }

    @Test
    @DisplayName("R15 the table has these twenty channels and no others")
    void size() {
        assertThat(BuiltInChannels.all()).hasSize(20);
    }

    @ParameterizedTest(name = "R15 {0} is like {1}: refund {2}, cancel {3}")
    @CsvSource({
        "Monechelle,       ManoMano,  false, false",
        "Manomano,         ManoMano,  false, false",
        "Manomanopro,      ManoMano,  false, false",
        "CDiscount,        Cdiscount, true,  true",
        "Veepeegroup,      Veepee,    true,  false",
        "zalandomyshop,    Zalando,   true,  true",
        "' AMAZON ',       Amazon,    false, true",
        "Amazon DE,        Amazon,    false, true",
        "amazonbusiness,   Amazon,    false, true"
    })
    @DisplayName("R15 case, outer white space, other names and names that begin so do not matter")
    void otherNames(String name, String channel, boolean refund, boolean cancel) {
        assertThat(allows(BUILT_IN, Operation.REFUND, name)).isEqualTo(refund);
        assertThat(allows(BUILT_IN, Operation.CANCEL, name)).isEqualTo(cancel);
        assertThat(new ChannelName(name).keys()).contains(new ChannelName(channel).key());
    }

    @ParameterizedTest(name = "R15 {0} is tried")
    @ValueSource(strings = {"laredoutemirakl", "retif", "RDC", "myzalando", "manomanopro2", "realde", "Fnac Spain"})
    @DisplayName("R15 a channel absent from the table is tried, so is one that only resembles a name in it")
    void absent(String channel) {
        assertThat(allows(BUILT_IN, Operation.REFUND, channel)).isTrue();
        assertThat(allows(BUILT_IN, Operation.CANCEL, channel)).isTrue();
    }

    @ParameterizedTest(name = "R15 {0} is tried")
    @EnumSource(Operation.class)
    @DisplayName("R15 an order whose channel is not known is tried")
    void unknown(Operation operation) {
        assertThat(BUILT_IN.allow(operation, Optional.empty())).isTrue();
    }

    @ParameterizedTest(name = "R15 {0} is never refused")
    @EnumSource(names = {"SHIP", "DELIVER"})
    @DisplayName("R15 only refunds and cancellations are ever refused")
    void others(Operation operation) {
        ChannelAbilities nothing = saying(new ChannelAbility(new ChannelName("Wayfair"), false, false));

        assertThat(allows(nothing, operation, "Wayfair")).isTrue();
    }

    @ParameterizedTest(name = "R15 {0} said refund {1}, cancel {2}: an order of {3} has {4}, {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Amazon,        true,  -,     Amazon,        true,  true",
                "Amazon,        true,  -,     Amazon DE,     true,  true",
                "amazon,        -,     false, AMAZON,        false, false",
                "Monechelle,    true,  -,     ManoMano,      true,  false",
                "ManoMano,      -,     true,  Manomanopro,   false, true",
                "Zalando,       false, -,     zalandomyshop, false, true",
                "zalandomyshop, false, -,     zalandomyshop, false, true",
                "zalandomyshop, false, -,     zalandoother,  true,  true",
                "zalandomyshop, false, -,     Zalando,       true,  true",
                "retif,         false, -,     retif,         false, true"
            })
    @DisplayName("R15 what the merchant says goes before the table, as far as it says anything")
    void overrides(
            String said,
            @Nullable Boolean refund,
            @Nullable Boolean cancel,
            String channel,
            boolean refunds,
            boolean cancels) {
        ChannelAbilities abilities = saying(new ChannelAbility(new ChannelName(said), refund, cancel));

        assertThat(allows(abilities, Operation.REFUND, channel)).isEqualTo(refunds);
        assertThat(allows(abilities, Operation.CANCEL, channel)).isEqualTo(cancels);
    }

    @Test
    @DisplayName("R15 what is said of one merchant's channel goes before what is said of its family")
    void closest() {
        ChannelAbilities abilities = saying(
                new ChannelAbility(new ChannelName("Zalando"), false, false),
                new ChannelAbility(new ChannelName("zalandomyshop"), true, null));

        assertThat(allows(abilities, Operation.REFUND, "zalandomyshop")).isTrue();
        assertThat(allows(abilities, Operation.CANCEL, "zalandomyshop")).isFalse();
        assertThat(allows(abilities, Operation.REFUND, "zalandoother")).isFalse();
    }

    @ParameterizedTest(name = "R15 {0} and {1}")
    @CsvSource({"Amazon, ' amazon '", "ManoMano, Monechelle"})
    @DisplayName("R15 a channel that stands there twice is refused, under another of its names too")
    void twice(String one, String other) {
        ChannelAbility first = new ChannelAbility(new ChannelName(one), true, null);
        ChannelAbility second = new ChannelAbility(new ChannelName(other), null, true);

        assertThatThrownBy(() -> saying(first, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(other.strip());
    }

    @Test
    @DisplayName("R15 an entry that says nothing is refused")
    void nothing() {
        assertThatThrownBy(() -> new ChannelAbility(new ChannelName("Amazon"), null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Amazon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amazon | no | yes", "Amazon | maybe | yes |", " | no | yes |", "Amazon | no | yes | | |"})
    @DisplayName("R15 a line of the table that cannot be read is named")
    void badLine(String line) {
        assertThatThrownBy(() -> BuiltInChannels.read(Stream.of("# a comment", "", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    @DisplayName("R15 a channel name has 1 to 100 characters")
    void lengths(int length) {
        assertThatThrownBy(() -> new ChannelName("x".repeat(length))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new ChannelName("x".repeat(100)).value()).hasSize(100);
    }

    private static ChannelAbilities saying(ChannelAbility... overrides) {
        return new ChannelAbilities(List.of(overrides));
    }

    private static boolean allows(ChannelAbilities abilities, Operation operation, String channel) {
        return abilities.allow(operation, Optional.of(new ChannelName(channel)));
    }
}
