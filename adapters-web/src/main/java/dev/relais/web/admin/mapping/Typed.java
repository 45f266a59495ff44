package dev.relais.web.admin.mapping;

import java.util.Map;

import dev.relais.domain.shop.Operation;
import dev.relais.web.admin.page.TypedText;
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
                Operation.SHIP, TypedText.of(ship),
                Operation.CANCEL, TypedText.of(cancel),
                Operation.REFUND, TypedText.of(refund),
                Operation.DELIVER, TypedText.of(deliver)));
    }

    TrialForm supposed() {
        return new TrialForm(
                TypedText.of(order),
                TypedText.of(status),
                TypedText.of(number),
                TypedText.of(carrier),
                TypedText.of(channel));
    }
}
