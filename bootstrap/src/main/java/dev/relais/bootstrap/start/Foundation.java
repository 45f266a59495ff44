package dev.relais.bootstrap.start;

import java.util.HashMap;
import java.util.Map;

import dev.relais.shoppingfeed.client.FeedAddress;

/** What must stand before Quarkus starts: the keys, and a database where none was given. */
final class Foundation {

    private Foundation() {}

    /**
     * Answers the settings that complete the given ones. A data directory is opened only if something is to be kept in
     * it, and locked only for the embedded database, so that several nodes on one database may share it or have none.
     */
    static Map<String, String> lay(Settings settings, Epilogue epilogue) {
        settings.feedAddress().ifPresent(Foundation::check);
        var found = new HashMap<>(Secrets.missing(settings, () -> DataDirectory.open(settings.dataDirectory())));
        if (!settings.bringADatabase()) {
            found.putAll(database(DataDirectory.open(settings.dataDirectory()), epilogue));
        }
        return found;
    }

    /** Before anything is made for a Relais that would show tokens to anybody. */
    private static void check(String feedAddress) {
        try {
            FeedAddress.read(feedAddress);
        } catch (IllegalArgumentException unusable) {
            throw new CannotStart(unusable.getMessage(), unusable);
        }
    }

    private static Map<String, String> database(DataDirectory directory, Epilogue epilogue) {
        epilogue.willClose(DirectoryLock.hold(directory));
        var postgres = EmbeddedPostgres.start(directory);
        epilogue.willClose(postgres);
        return postgres.settings();
    }
}
