package dev.relais.bootstrap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.access.HandOutApiKeys;
import dev.relais.application.access.RecogniseApiKey;
import dev.relais.domain.access.ApiKeySecret;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The demo shop's API key, kept in a file beside the embedded database so that the same line works after a restart. */
@Singleton
class DemoKey {

    private final HandOutApiKeys handOut;
    private final RecogniseApiKey recognise;
    private final Path file;

    @Inject
    DemoKey(
            HandOutApiKeys handOut,
            RecogniseApiKey recognise,
            @ConfigProperty(name = "relais.data-dir") String dataDirectory) {
        this.handOut = handOut;
        this.recognise = recognise;
        this.file = Path.of(dataDirectory, "demo-api-key");
    }

    ApiKeySecret secret() {
        return kept().filter(secret -> recognise.recognise(secret).isPresent()).orElseGet(this::issued);
    }

    private Optional<ApiKeySecret> kept() {
        try {
            return Files.exists(file)
                    ? Optional.of(new ApiKeySecret(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo shop's key cannot be read from " + file, e);
        }
    }

    private ApiKeySecret issued() {
        ApiKeySecret secret = handOut.issue(DemoShop.CODE).orElseThrow().secret();
        try {
            Files.deleteIfExists(file);
            Files.createDirectories(file.getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, secret.value());
        } catch (IOException e) {
            throw new UncheckedIOException("The demo shop's key cannot be kept in " + file, e);
        }
        return secret;
    }
}
