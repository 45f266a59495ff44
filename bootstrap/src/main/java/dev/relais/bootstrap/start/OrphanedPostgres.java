package dev.relais.bootstrap.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;

/** The server that a killed Relais has left running: found by its pid file and stopped, its data kept. */
final class OrphanedPostgres {

    private static final Logger LOG = Logger.getLogger(OrphanedPostgres.class);
    private static final int SECONDS_TO_END = 5;

    private final Path data;

    private OrphanedPostgres(Path data) {
        this.data = data;
    }

    /** Leaves no server on this data and no pid file; call it only while holding the directory's lock. */
    static void clearFrom(Path data) {
        var orphan = new OrphanedPostgres(data);
        orphan.process().ifPresent(orphan::end);
        orphan.forget();
    }

    private Optional<ProcessHandle> process() {
        return pid().flatMap(ProcessHandle::of).filter(this::isServerOfThisData);
    }

    private Optional<Long> pid() {
        try (var lines = Files.lines(pidFile(), StandardCharsets.ISO_8859_1)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException noServer) {
            return Optional.empty();
        }
    }

    /** The number may meanwhile belong to another program, above all in a restarted container. */
    private boolean isServerOfThisData(ProcessHandle process) {
        var info = process.info();
        return info.command().filter(it -> it.endsWith("/postgres")).isPresent()
                && info.arguments()
                        .map(List::of)
                        .filter(it -> it.contains(data.toString()))
                        .isPresent();
    }

    private void end(ProcessHandle server) {
        LOG.warnf(
                "A PostgreSQL (process %d) was left behind by a Relais that was killed. It is stopped and a new one started; the data is kept.",
                server.pid());
        server.destroy();
        if (!hasEnded(server)) {
            server.destroyForcibly();
            hasEnded(server);
        }
    }

    private static boolean hasEnded(ProcessHandle server) {
        try {
            server.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot delete " + pidFile(), broken);
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
