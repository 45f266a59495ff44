package dev.relais.shoppingfeed.sandbox;

import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the sandbox in the data directory where there is one, and touches no file while the sandbox is off. */
class JournalChoice {

    @Produces
    @Singleton
    Journal journal(SandboxSettings settings, @ConfigProperty(name = "relais.data-dir") Optional<Path> dataDir) {
        return dataDir.filter(directory -> settings.enabled())
                .<Journal>map(directory -> new FileJournal(directory.resolve("sandbox.jsonl")))
                .orElseGet(Journal::none);
    }
}
