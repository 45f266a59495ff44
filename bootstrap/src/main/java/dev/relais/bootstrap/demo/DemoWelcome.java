package dev.relais.bootstrap.demo;

import java.util.Optional;

import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerStart;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Once Relais listens, opens the demo shop if the setting {@code RELAIS_DEMO} asks for it, and says what to do next. A password that somebody
 * chose is not shown, one that {@code bin/run} drew is.
 */
@Singleton
class DemoWelcome {

    private static final Logger LOG = Logger.getLogger(DemoWelcome.class);

    private final DemoShop shop;
    private final DemoKey key;
    private final boolean wanted;
    private final String username;
    private final Optional<String> generated;

    @Inject
    DemoWelcome(
            DemoShop shop,
            DemoKey key,
            @ConfigProperty(name = "relais.demo", defaultValue = "false") boolean wanted,
            @ConfigProperty(name = "relais.admin.username", defaultValue = "admin") String username,
            @ConfigProperty(name = "relais.admin.password") Optional<String> password,
            @ConfigProperty(name = "relais.demo.password-generated", defaultValue = "false") boolean isGenerated) {
        this.shop = shop;
        this.key = key;
        this.wanted = wanted;
        this.username = username;
        this.generated = password.filter(any -> isGenerated);
    }

    void welcome(@ObservesAsync HttpServerStart event) {
        if (!wanted) {
            return;
        }
        try {
            shop.open();
            // The console and not the log: it shows a password and a key.
            System.out.println(text(event.options().getPort()));
        } catch (RuntimeException e) {
            LOG.error("The demo shop could not be opened; Relais itself runs", e);
        }
    }

    private String text(int port) {
        return """

                Relais is ready, with a demo shop against the built-in sandbox: nothing reaches a marketplace.

                  Open      http://127.0.0.1:%1$d
                  User      %2$s
                  Password  %3$s

                Order DEMO-1001 is on its way. Ship another one and watch it being confirmed:

                  curl -X PUT http://127.0.0.1:%1$d/api/v1/orders/DEMO-1003 \
                -H 'Authorization: Bearer %4$s' -H 'Content-Type: application/json' \
                -d '{"status":"%5$s","tracking":{"number":"6A12345678901","carrier":"Colissimo"}}'
                """.formatted(
                        port,
                        username,
                        generated.orElse("the one in RELAIS_ADMIN_PASSWORD, or printed at the first start"),
                        key.secret().value(),
                        DemoShop.SHIPPED);
    }
}
