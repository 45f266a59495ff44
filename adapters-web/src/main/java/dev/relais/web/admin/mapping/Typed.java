package dev.relais.web.admin.mapping;

import java.util.List;

import dev.relais.application.configure.ShowMapping;
import dev.relais.web.admin.page.TypedText;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.NullUnmarked;

/** The fields of the page as a browser sends them; one that it leaves out is empty. */
@NullUnmarked
class Typed {

    /** What each status tells, as {@link MappingRow#value}. */
    @RestForm
    public List<String> row;

    @RestForm
    public String newCode;

    @RestForm
    public String newMeaning;

    /** The version that the form was made from. */
    @RestForm
    public String version;

    /** True once the changes were seen. */
    @RestForm
    public boolean sure;

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

    MappingForm mapping(ShowMapping.Shown shown) {
        return MappingForm.typed(shown, row == null ? List.of() : row, TypedText.of(newCode), TypedText.of(newMeaning));
    }

    /** The version in force if the form says none. */
    int version(ShowMapping.Shown shown) {
        return TypedText.read(TypedText.of(version), Integer::valueOf).orElseGet(shown::version);
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
