package dev.relais.bootstrap.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What the person who starts Relais has set, read from the places Quarkus will read a moment later. */
record Settings(Function<String, Optional<String>> source) {

    static final String DATA_DIRECTORY = "relais.data-dir";
    static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    static final String SECRET_KEY = "relais.secret-key";
    static final String SESSION_KEY = "quarkus.http.auth.session.encryption-key";

    /** Either name is served by RELAIS_SHOPPING_FEED_URL; the second is the one that is documented. */
    private static final List<String> FEED_URL = List.of("relais.shopping-feed.url", "relais.shopping-feed-url");

    private static final Path FILE = Path.of("config", "application.properties");

    /** System properties, the environment, {@code .env} and {@code config/application.properties}, in this order. */
    static Settings ofThisProcess() {
        var builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addSystemSources()
                .withSources(new DotEnvConfigSourceProvider());
        try {
            if (Files.exists(FILE)) {
                builder.withSources(new PropertiesConfigSource(FILE.toUri().toURL(), 260));
            }
        } catch (IOException broken) {
            throw new CannotStart("Relais cannot read %s (%s).".formatted(FILE, broken.getMessage()), broken);
        }
        var config = builder.build();
        return new Settings(name -> config.getOptionalValue(name, String.class));
    }

    Optional<String> given(String name) {
        return source.apply(name);
    }

    Optional<String> feedAddress() {
        return FEED_URL.stream().flatMap(name -> given(name).stream()).findFirst();
    }

    boolean bringADatabase() {
        return given(JDBC_URL).isPresent();
    }

    Path dataDirectory() {
        return Path.of(given(DATA_DIRECTORY).orElse("data"));
    }
}
