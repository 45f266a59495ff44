package dev.relais.bootstrap.demo;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.access.WelcomeAdministrator;
import dev.relais.domain.access.Password;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets somebody in: creates the administrator of {@code RELAIS_ADMIN_…} when there is none yet. */
@Singleton
class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);
    private static final int BEFORE_THE_DEMO = 10;
    private static final int PASSWORD_BYTES = 15;

    private final WelcomeAdministrator welcome;
    private final String username;
    private final Optional<String> password;

    @Inject
    FirstAdministrator(
            WelcomeAdministrator welcome,
            @ConfigProperty(name = "relais.admin.username", defaultValue = "admin") String username,
            @ConfigProperty(name = "relais.admin.password") Optional<String> password) {
        this.welcome = welcome;
        this.username = username;
        this.password = password;
    }

    void welcome(@Observes @Priority(BEFORE_THE_DEMO) StartupEvent event) {
        String chosen = password.orElseGet(FirstAdministrator::generated);
        boolean created = welcome.createFirst(username, new Password(chosen));
        if (created && password.isPresent() && welcome.isWeak(username, new Password(chosen))) {
            LOG.warnf(
                    "The password in RELAIS_ADMIN_PASSWORD is shorter than %d characters or easily guessed; it was"
                            + " taken all the same. Change it under Settings, Users.",
                    Password.SHORTEST);
        }
        if (created && password.isEmpty()) {
            // The console and not the log: a log is kept and shipped, a password must not be.
            System.out.printf(
                    "The administrator is %s with the password %s (shown this once; set RELAIS_ADMIN_PASSWORD"
                            + " before the first start to choose your own).%n",
                    username, chosen);
        }
    }

    private static String generated() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
