package dev.relais.web.admin.mapping;

import java.util.Map;
import java.util.Objects;

import dev.relais.domain.shop.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.NullUnmarked;

/** The fields of the page as a browser sends them; one that it leaves out is empty. */
@NullUnmarked
class Typed {

    @RestForm
    public String ship;

    @RestForm
    public String cancel;

    @RestForm
    public String refund;

    @RestForm
    public String deliver;

    @RestForm
    public String order;

    @RestForm
    public String status;

    @RestForm
    public String number;

    @RestForm
    public String carrier;

    @RestForm
    public String channel;

    MappingForm mapping() {
        return MappingForm.typed(Map.of(
                Operation.SHIP, text(ship),
                Operation.CANCEL, text(cancel),
                Operation.REFUND, text(refund),
                Operation.DELIVER, text(deliver)));
    }

    TrialForm supposed() {
        return new TrialForm(text(order), text(status), text(number), text(carrier), text(channel));
    }

    private static String text(String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
