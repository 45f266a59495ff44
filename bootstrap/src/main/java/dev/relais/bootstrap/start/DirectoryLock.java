package dev.relais.bootstrap.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/** Keeps a second Relais out of a data directory for as long as this one lives; the system frees it after a crash. */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock hold(DataDirectory directory) {
        var file = directory.path().resolve("lock");
        try {
            var channel = FileChannel.open(file, CREATE, WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw taken(directory, file);
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new DirectoryLock(channel);
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot lock " + file, broken);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static CannotStart taken(DataDirectory directory, Path file) throws IOException {
        return new CannotStart(
                "The data directory %s is in use by another Relais (process %s). Stop that one, or name another directory with RELAIS_DATA_DIR."
                        .formatted(directory.path(), Files.readString(file, StandardCharsets.US_ASCII)));
    }
}
