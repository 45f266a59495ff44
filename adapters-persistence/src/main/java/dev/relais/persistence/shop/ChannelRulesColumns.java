package dev.relais.persistence.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import dev.relais.domain.shop.ChannelRules;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullUnmarked;

/** The channel rules in a shop's row: one JSON document each. */
@Embeddable
@NullUnmarked
class ChannelRulesColumns {

    private static final String AS_JSON = "cast(? as jsonb)";

    @Column(name = "channel_abilities")
    @ColumnTransformer(write = AS_JSON)
    String abilities;

    @ColumnTransformer(write = AS_JSON)
    String carriers;

    @Column(name = "cancel_reasons")
    @ColumnTransformer(write = AS_JSON)
    String cancelReasons;

    /** Columns that say the same already stay as PostgreSQL spells them, so that an update leaves them out. */
    void write(ChannelRules rules) {
        if (abilities == null || !ChannelRulesJson.abilities(abilities).equals(rules.abilities())) {
            abilities = ChannelRulesJson.of(rules.abilities());
        }
        if (carriers == null || !ChannelRulesJson.carriers(carriers).equals(rules.carriers())) {
            carriers = ChannelRulesJson.of(rules.carriers());
        }
        if (cancelReasons == null
                || !ChannelRulesJson.cancelReasons(cancelReasons).equals(rules.cancelReasons())) {
            cancelReasons = ChannelRulesJson.of(rules.cancelReasons());
        }
    }

    ChannelRules read() {
        return new ChannelRules(
                ChannelRulesJson.abilities(abilities),
                ChannelRulesJson.carriers(carriers),
                ChannelRulesJson.cancelReasons(cancelReasons));
    }
}
