package dev.relais.web.mail;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What is set of the mail server; the rest of its settings are Quarkus's own. */
@Singleton
class MailServer {

    private static final Logger LOG = Logger.getLogger(MailServer.class);

    /** Stands where no server is set; no server can have this name (RFC 2606). */
    private static final String NONE = "none.invalid";

    private final String host;
    private final String from;

    @Inject
    MailServer(
            @ConfigProperty(name = "quarkus.mailer.host") String host,
            @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.host = host.strip();
        this.from = from.strip();
    }

    void tell(@Observes StartupEvent event) {
        if (!isSet()) {
            LOG.info("No mail server is set, so failures are told by the pages only;"
                    + " set QUARKUS_MAILER_HOST and QUARKUS_MAILER_FROM to have them mailed");
        }
    }

    boolean isSet() {
        return !host.equals(NONE);
    }

    /** What stands behind the @ of the sender, for ids that other mail servers believe. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    }
}
