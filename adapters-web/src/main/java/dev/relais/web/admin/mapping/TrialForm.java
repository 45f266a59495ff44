package dev.relais.web.admin.mapping;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.relais.application.configure.PreviewMapping;
import dev.relais.domain.order.Channel;
import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.DeclaredTracking;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.web.admin.page.TypedText;
import org.jspecify.annotations.Nullable;

/** What somebody supposes that the shop declares, to see what would follow. */
record TrialForm(String order, String status, String number, String carrier, String channel) {

    static final TrialForm EMPTY = new TrialForm("", "", "", "", "");

    /** An order that is not known stands for one without a reference. */
    private static final String ANY = "-";

    /** What can be wrong with a field. */
    enum Problem {
        STATUS,
        NUMBER,
        CARRIER,
        ORDER,
        CHANNEL
    }

    /** What no shop could declare; nothing if it can be tried. */
    public Set<Problem> problems() {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (!status.isBlank() && declared().isEmpty()) {
            problems.add(Problem.STATUS);
        }
        if (!TypedText.isPrintable(number, Tracking.LONGEST_NUMBER)) {
            problems.add(Problem.NUMBER);
        }
        if (!TypedText.isPrintable(carrier, Tracking.LONGEST_CARRIER)) {
            problems.add(Problem.CARRIER);
        }
        if (!order.isBlank() && !OrderRef.isValid(order.strip())) {
            problems.add(Problem.ORDER);
        }
        if (!TypedText.isPrintable(channel.strip(), Channel.LONGEST)) {
            problems.add(Problem.CHANNEL);
        }
        return problems;
    }

    public boolean isWrong() {
        return !problems().isEmpty();
    }

    public boolean has(String problem) {
        return problems().contains(Problem.valueOf(problem));
    }

    /** Empty if no status is supposed; only for a form without {@link #problems}. */
    Optional<PreviewMapping.Asked> asked() {
        return declared().map(this::asked);
    }

    private Optional<ShopStatus> declared() {
        return TypedText.read(status.strip(), ShopStatus::new);
    }

    private PreviewMapping.Asked asked(ShopStatus supposed) {
        return new PreviewMapping.Asked(
                new OrderRef(order.isBlank() ? ANY : order.strip()),
                new Declaration(supposed, tracking(), null, null, null, false),
                named());
    }

    private DeclaredTracking tracking() {
        return number.isBlank() && carrier.isBlank()
                ? DeclaredTracking.UNSAID
                : new DeclaredTracking(
                        number.isBlank() ? null : number.strip(), carrier.isBlank() ? null : carrier.strip(), null);
    }

    private @Nullable Channel named() {
        return channel.isBlank() ? null : new Channel(channel.strip());
    }
}
