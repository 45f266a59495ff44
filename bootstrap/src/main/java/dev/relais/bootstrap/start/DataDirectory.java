package dev.relais.bootstrap.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory in which one Relais keeps what must outlive it; nobody but its owner may look inside. */
record DataDirectory(Path path) {

    /** Creates the directory where it is missing, and refuses one that cannot be written to. */
    static DataDirectory open(Path wanted) {
        var path = closed(wanted.toAbsolutePath().normalize());
        try {
            Files.delete(Files.createTempFile(path, "writable", null));
            return new DataDirectory(path.toRealPath());
        } catch (IOException refused) {
            throw unusable(path, refused);
        }
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    /** The library opens the directory it unpacks into to everybody, so that one lies behind a closed door. */
    Path postgresBinaries() {
        return closed(path.resolve("postgres-binaries")).resolve("unpacked");
    }

    ServerLog serverLog() {
        return new ServerLog(path.resolve("postgres.log"));
    }

    KeyFile secretKey() {
        return new KeyFile(path.resolve("secret-key"));
    }

    KeyFile sessionKey() {
        return new KeyFile(path.resolve("session-key"));
    }

    private static Path closed(Path path) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            return Files.isDirectory(path) ? path : Files.createDirectories(path, ownerOnly);
        } catch (IOException refused) {
            throw unusable(path, refused);
        }
    }

    private static CannotStart unusable(Path path, IOException cause) {
        return new CannotStart(
                "Relais cannot write to its data directory %s (%s). Make it writable for user %s, or name another with RELAIS_DATA_DIR."
                        .formatted(path, cause.getClass().getSimpleName(), System.getProperty("user.name")),
                cause);
    }
}
