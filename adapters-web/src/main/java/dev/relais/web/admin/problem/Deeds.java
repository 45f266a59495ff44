package dev.relais.web.admin.problem;

import dev.relais.domain.bulk.BulkDeed;
import io.quarkus.qute.TemplateExtension;

/** What can be done about many failures, by name: {@code {deeds:resend}}. */
@TemplateExtension(namespace = "deeds")
final class Deeds {

    private Deeds() {}

    static BulkDeed resend() {
        return BulkDeed.RESEND;
    }

    static BulkDeed dismiss() {
        return BulkDeed.DISMISS;
    }
}
