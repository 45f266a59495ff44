package dev.relais.web.admin.mapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusLabel;
import dev.relais.domain.shop.StatusLabels;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of a mapping.
 *
 * @param labels what the shop calls its statuses
 * @param saved true right after the form was saved
 * @param supposed what somebody supposes that the shop declares
 * @param trial what would follow from the form; null if nobody asked
 */
record MappingView(
        Shop shop,
        MappingForm form,
        StatusLabels labels,
        boolean saved,
        TrialForm supposed,
        @Nullable Trial trial) {

    MappingView(Shop shop, MappingForm form, StatusLabels labels, boolean saved) {
        this(shop, form, labels, saved, TrialForm.EMPTY, null);
    }

    /** What the shop calls the statuses that stand in this field; those it never named are left out. */
    public List<StatusLabel> named(MappingField field) {
        return field.statuses().stream()
                .flatMap(status -> labels.of(status).stream())
                .toList();
    }

    /** R04: the shop's statuses that stand in no field. */
    public List<StatusLabel> unmapped() {
        Set<ShopStatus> mapped = form.fields().stream()
                .flatMap(field -> field.statuses().stream())
                .collect(Collectors.toSet());
        return labels.all().stream()
                .filter(each -> !mapped.contains(each.status()))
                .toList();
    }
}
