package dev.relais.bootstrap.start;

import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

/** The two keys Relais cannot do without: as given by the environment, else kept in the data directory. */
final class Secrets {

    private static final Logger LOG = Logger.getLogger(Secrets.class);

    private Secrets() {}

    /** Answers the settings that are still to be made; asks for the directory only when a key is missing. */
    static Map<String, String> missing(Settings settings, Supplier<DataDirectory> directory) {
        var found = new LinkedHashMap<String, String>();
        settings.given(Settings.SECRET_KEY).ifPresentOrElse(given -> check(given, "RELAIS_SECRET_KEY"), () -> {
            var file = directory.get().secretKey();
            var key = file.read(Secrets::askForACopy);
            check(key, file.path().toString());
            found.put(Settings.SECRET_KEY, key);
        });
        if (settings.given(Settings.SESSION_KEY).isEmpty()) {
            found.put(
                    Settings.SESSION_KEY,
                    directory
                            .get()
                            .sessionKey()
                            .read(file -> LOG.infof("Sign-ins are encrypted with a new key in %s.", file)));
        }
        return found;
    }

    private static void askForACopy(Path file) {
        LOG.warnf(
                "A new secret key was written to %s. Keep a copy: without it the stored API tokens cannot be read."
                        + " Several nodes on one database need the same key, in RELAIS_SECRET_KEY.",
                file);
    }

    private static void check(String key, String where) {
        if (!isLongEnough(key)) {
            throw new CannotStart(
                    "The secret key in %s is not %d bytes in base64. Restore the key you kept, or make a new one with: openssl rand -base64 %d"
                            .formatted(where, KeyFile.BYTES, KeyFile.BYTES));
        }
    }

    private static boolean isLongEnough(String key) {
        try {
            return Base64.getDecoder().decode(key.strip()).length == KeyFile.BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
