package dev.relais.domain.shop;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("R46 what channels are told of carriers")
class CarrierRulesTest {

    private static final CarrierRules RULES = new CarrierRules(List.of(
            rule("colissimo", null, "Colissimo", "https://everywhere.example/@"),
            rule("colissimo", "Cdiscount", "COLISSIMO_SUIVI", null),
            rule("colissimo", "ManoMano", "La Poste", "https://mano.example/{number}"),
            rule("colissimo", "Zalando", null, "https://zalando.example/{number}"),
            rule("colissimo", "zalandomyshop", "LP", null),
            rule("relay", "Amazon", "Mondial Relay", null)));

    @ParameterizedTest(name = "R46 {0} on {1}: {2}, {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "colissimo,     Fnac,          Colissimo,       https://everywhere.example/T1",
                "colissimo,     -,             Colissimo,       https://everywhere.example/T1",
                "' COLISSIMO ', Fnac,          Colissimo,       https://everywhere.example/T1",
                "colissimo,     CDiscount,     COLISSIMO_SUIVI, https://everywhere.example/T1",
                "colissimo,     Monechelle,    La Poste,        https://mano.example/T1",
                "colissimo,     zalandomyshop, LP,              https://zalando.example/T1",
                "colissimo,     zalandoother,  Colissimo,       https://zalando.example/T1",
                "relay,         Amazon DE,     Mondial Relay,   ''",
                "relay,         Fnac,          relay,           ''",
                "relay,         -,             relay,           ''",
                "UPS,           Amazon,        UPS,             ''",
                "'',            Amazon,        '',              ''"
            })
    @DisplayName("R46 the closest rule that says it, else as declared and without a link")
    void closest(String carrier, @Nullable String channel, String name, String link) {
        Optional<ChannelName> of = Optional.ofNullable(channel).map(ChannelName::new);

        assertThat(RULES.nameFor(carrier, of)).isEqualTo(name);
        assertThat(RULES.linkFor(carrier, "T1", of)).isEqualTo(link);
    }

    @Test
    @DisplayName(
            "R46 a new rule replaces the one for the same carrier and channel and no other, whatever the channel is called")
    void replaces() {
        CarrierRules more = RULES.with(rule("COLISSIMO", "monechelle", "Other", null));

        assertThat(more.rules()).hasSameSizeAs(RULES.rules());
        assertThat(more.nameFor("colissimo", Optional.of(new ChannelName("ManoMano"))))
                .isEqualTo("Other");
        assertThat(more.nameFor("colissimo", Optional.empty())).isEqualTo("Colissimo");
    }

    @Test
    @DisplayName("R46 a rule that is taken back leaves those for other channels")
    void takenBack() {
        CarrierRules fewer = RULES.without("Colissimo", null);

        assertThat(fewer.nameFor("colissimo", Optional.empty())).isEqualTo("colissimo");
        assertThat(fewer.nameFor("colissimo", Optional.of(new ChannelName("Cdiscount"))))
                .isEqualTo("COLISSIMO_SUIVI");
        assertThat(fewer.rules()).hasSize(RULES.rules().size() - 1);
    }

    @Test
    @DisplayName("R46 no number, no link")
    void noNumber() {
        assertThat(RULES.linkFor("colissimo", "", Optional.empty())).isEmpty();
    }

    @ParameterizedTest(name = "R46 {0} on {1}")
    @CsvSource(
            nullValues = "-",
            value = {"' Colissimo ', -", "COLISSIMO, CDISCOUNT", "colissimo, Manomanopro"})
    @DisplayName("R46 two rules for the same carrier and channel are refused")
    void twice(String carrier, @Nullable String channel) {
        CarrierRule again = rule(carrier, channel, "Other", null);
        List<CarrierRule> more = List.of(
                RULES.rules().get(0), RULES.rules().get(1), RULES.rules().get(2), again);

        assertThatThrownBy(() -> new CarrierRules(more))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than one rule")
                .hasMessageContaining(carrier.strip())
                .hasMessageContaining(channel == null ? "all channels" : channel);
    }

    @Test
    @DisplayName("R46 a rule that says nothing is refused")
    void nothing() {
        assertThatThrownBy(() -> rule("colissimo", null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colissimo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    @DisplayName("R46 a carrier has a name of 1 to 200 characters, in the shop and on the channel")
    void names(String blank) {
        String longest = "x".repeat(200);

        assertThat(rule(longest, null, longest, null).sentAs()).isEqualTo(longest);
        assertThatThrownBy(() -> rule(blank, null, "UPS", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule("ups", null, blank, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule(longest + "x", null, "UPS", null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CarrierRule rule(
            String carrier, @Nullable String channel, @Nullable String sentAs, @Nullable String template) {
        return new CarrierRule(
                carrier,
                channel == null ? null : new ChannelName(channel),
                sentAs,
                template == null ? null : new LinkTemplate(template));
    }
}
