package dev.relais.web.admin.page;

import io.quarkus.qute.TemplateExtension;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a page has to say of the Relais it comes from: {@code {relais:isSandbox}}. */
@TemplateExtension(namespace = "relais")
final class Surroundings {

    private Surroundings() {}

    /** True if nothing that is sent reaches a marketplace. */
    static boolean isSandbox() {
        return ConfigProvider.getConfig()
                .getOptionalValue("relais.sandbox.enabled", Boolean.class)
                .orElse(false);
    }
}
