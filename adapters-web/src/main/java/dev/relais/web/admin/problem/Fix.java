package dev.relais.web.admin.problem;

import dev.relais.domain.task.ReasonCode;
import io.quarkus.qute.TemplateExtension;

/** Where the remedy for a cause is. */
@TemplateExtension
final class Fix {

    private Fix() {}

    /** The address of the page where it can be mended. */
    static String address(ReasonCode cause) {
        return cause == ReasonCode.SHOPPING_FEED_UNREACHABLE ? "/shops" : "/problems/" + cause.word();
    }
}
