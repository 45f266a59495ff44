package dev.relais.web.admin.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import dev.relais.application.configure.ShowMapping;
import dev.relais.domain.mapping.MappingVersion;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.web.admin.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of a mapping.
 *
 * @param more what has just been done or asked for
 */
record MappingView(ShowMapping.Shown shown, MappingForm form, More more, Instant now, ZoneId zone) {

    /**
     * What there is to say besides the mapping.
     *
     * @param isSaved true right after it was saved
     * @param version of the older version that is shown; 0 if it is the one in force, or as typed
     * @param supposed what somebody supposes that the shop declares
     * @param trial what would follow from the form; null if nobody asked
     */
    record More(
            boolean isSaved,
            int version,
            TrialForm supposed,
            @Nullable Trial trial) {

        static final More NONE = new More(false, 0, TrialForm.EMPTY, null);

        static More saved(boolean isSaved) {
            return new More(isSaved, 0, TrialForm.EMPTY, null);
        }

        static More version(int number) {
            return new More(false, number, TrialForm.EMPTY, null);
        }

        static More tried(TrialForm supposed, @Nullable Trial trial) {
            return new More(false, 0, supposed, trial);
        }
    }

    /** A version as a line of the list. */
    record Version(int number, String by, Moment at, int statuses) {}

    public Shop shop() {
        return shown.shop();
    }

    public int version() {
        return shown.version();
    }

    public List<Operation> operations() {
        return List.of(Operation.values());
    }

    public long waitsMinutes() {
        return shop().settings().trackingDelay().toMinutes();
    }

    public TrialForm supposed() {
        return more.supposed();
    }

    public @Nullable Trial trial() {
        return more.trial();
    }

    /** How many statuses refund the buyer. */
    public int refunds() {
        return Optional.ofNullable(form.statuses().get(Operation.REFUND))
                .map(statuses -> statuses.size())
                .orElse(0);
    }

    public boolean isDeliveryUnused() {
        return !form.statuses().containsKey(Operation.DELIVER);
    }

    public List<Version> versions() {
        return shown.versions().stream()
                .map(each -> new Version(each.number(), each.by(), new Moment(each.at(), now, zone), size(each)))
                .toList();
    }

    private static int size(MappingVersion version) {
        return version.mapping().statuses().values().stream()
                .mapToInt(statuses -> statuses.size())
                .sum();
    }
}
