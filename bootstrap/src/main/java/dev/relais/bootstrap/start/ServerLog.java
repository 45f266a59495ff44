package dev.relais.bootstrap.start;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** What the embedded server says; a start begins a new file and keeps the one before. */
record ServerLog(Path path) {

    File beginNew() {
        try {
            if (Files.exists(path)) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
            }
            return Files.createFile(
                            path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    .toFile();
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot begin " + path, broken);
        }
    }

    /** Whether the program that starts the server has written that the server is gone again. */
    boolean saysItGaveUp() {
        return lines().stream().anyMatch(line -> line.startsWith("pg_ctl: could not start server"));
    }

    String lastLines(int count) {
        var lines = lines();
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    private List<String> lines() {
        try {
            return Files.exists(path) ? Files.readAllLines(path, StandardCharsets.ISO_8859_1) : List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read " + path, broken);
        }
    }
}
