package dev.relais.web.api.order;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.relais.application.inspect.ShowOrder;

/** An order as it is read back: what stands in a list, and what led to it. */
record OrderJson(@JsonUnwrapped OrderEntryJson entry, List<EndingJson> failures, List<StepJson> timeline) {

    static OrderJson of(ShowOrder.Shown shown) {
        return new OrderJson(
                OrderEntryJson.of(shown.summary()),
                shown.failures().stream().map(EndingJson::of).toList(),
                shown.timeline().stream().map(StepJson::of).toList());
    }
}
