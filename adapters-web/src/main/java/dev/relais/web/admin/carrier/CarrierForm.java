package dev.relais.web.admin.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.shop.CarrierRule;
import dev.relais.domain.shop.LinkTemplate;
import dev.relais.web.admin.page.TypedText;

/** What is typed of a carrier: how a channel, or all of them, call it, and where its parcels can be followed (R46). */
record CarrierForm(String carrier, String channel, String sentAs, String link) {

    static final CarrierForm EMPTY = new CarrierForm("", "", "", "");

    /** What can be wrong with a field. */
    enum Problem {
        NO_CARRIER,
        CHANNEL_TOO_LONG,
        NAME_TOO_LONG,
        SAYS_NOTHING,
        LINK_UNUSABLE
    }

    /** Nothing if it can be saved. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (TypedText.read(carrier, CarrierRule::name).isEmpty()) {
            problems.add(Problem.NO_CARRIER);
        }
        if (!TypedChannel.isScope(channel)) {
            problems.add(Problem.CHANNEL_TOO_LONG);
        }
        if (sentAs.isBlank() && link.isBlank()) {
            problems.add(Problem.SAYS_NOTHING);
        }
        if (!sentAs.isBlank() && TypedText.read(sentAs, CarrierRule::name).isEmpty()) {
            problems.add(Problem.NAME_TOO_LONG);
        }
        if (!link.isBlank() && TypedText.read(link, LinkTemplate::new).isEmpty()) {
            problems.add(Problem.LINK_UNUSABLE);
        }
        return problems;
    }

    /** Empty if it has {@link #problems}. */
    Optional<CarrierRule> rule() {
        return problems().isEmpty()
                ? Optional.of(new CarrierRule(
                        carrier,
                        TypedChannel.channel(channel).orElse(null),
                        sentAs.isBlank() ? null : sentAs,
                        link.isBlank() ? null : new LinkTemplate(link)))
                : Optional.empty();
    }
}
