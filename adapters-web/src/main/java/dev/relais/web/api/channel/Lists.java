package dev.relais.web.api.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import dev.relais.web.json.JsonFields;
import org.jspecify.annotations.Nullable;

/** Reads the one list that a body of channel rules is. */
final class Lists {

    /** They are read with the shop at every declaration. */
    private static final int MOST = 500;

    private Lists() {}

    /** What the list says as a whole; everything that is wrong with it, and with its entries, is refused at once. */
    static <R, L> L read(
            JsonFields body, String name, Function<JsonFields, @Nullable R> entry, Function<List<R>, L> whole) {
        body.require(name);
        List<R> entries = new ArrayList<>();
        for (JsonFields fields : body.entries(name, MOST)) {
            R read = entry.apply(fields);
            if (read != null) {
                entries.add(read);
            }
        }
        L list = body.read(name, entries, whole);
        body.finish();
        return Objects.requireNonNull(list);
    }
}
