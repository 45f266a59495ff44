package dev.relais.web.admin.mapping;

import java.util.Optional;

import dev.relais.application.configure.PreviewMapping;
import dev.relais.domain.order.Channel;
import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.DeclaredTracking;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopStatus;
import org.jspecify.annotations.Nullable;

/** What somebody supposes that the shop declares, to see what would follow. */
record TrialForm(String order, String status, String number, String carrier, String channel) {

    static final TrialForm EMPTY = new TrialForm("", "", "", "", "");

    /** An order that is not known stands for one without a reference. */
    private static final String ANY = "-";

    /** Empty if no status is supposed that could be declared. */
    Optional<PreviewMapping.Asked> asked() {
        return MappingField.typed(Operation.SHIP, status).statuses().stream()
                .findFirst()
                .map(this::asked);
    }

    private PreviewMapping.Asked asked(ShopStatus supposed) {
        String ref = order.isBlank() ? ANY : order.strip();
        return new PreviewMapping.Asked(
                new OrderRef(ref.length() > OrderRef.LONGEST ? ANY : ref),
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
        return channel.isBlank() || channel.strip().length() > Channel.LONGEST ? null : new Channel(channel.strip());
    }
}
