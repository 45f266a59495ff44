package dev.relais.web.api.shop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusLabel;
import dev.relais.domain.shop.StatusLabels;
import dev.relais.web.json.JsonFields;

/** The statuses of a shop as they are read and written, in the shop's order. */
record StatusesJson(List<StatusJson> statuses) {

    /** One status. */
    record StatusJson(String code, String label) {}

    static StatusLabels read(JsonFields body) {
        body.require("statuses");
        Set<ShopStatus> seen = new HashSet<>();
        List<StatusLabel> labels = new ArrayList<>();
        body.entries("statuses", StatusLabels.MOST).forEach(entry -> read(entry, seen, labels));
        body.finish();
        return new StatusLabels(labels);
    }

    private static void read(JsonFields entry, Set<ShopStatus> seen, List<StatusLabel> labels) {
        entry.require("code");
        entry.require("label");
        ShopStatus status = entry.text("code", ShopStatus.LONGEST, ShopStatus::new);
        String label = entry.text("label", StatusLabel.LONGEST);
        if (status == null) {
            return;
        }
        if (!seen.add(status)) {
            entry.refuse("code", "Name each status once; one before this has the code \"" + status + "\", too.");
            return;
        }
        StatusLabel read = entry.read("label", label, text -> new StatusLabel(status, text));
        if (read != null) {
            labels.add(read);
        }
    }

    static StatusesJson of(StatusLabels labels) {
        return new StatusesJson(labels.all().stream()
                .map(each -> new StatusJson(each.status().code(), each.label()))
                .toList());
    }
}
