package dev.relais.shoppingfeed.sandbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JacksonException;
import org.jboss.logging.Logger;

/**
 * A journal in a file, one change a line: appending costs the same however much the sandbox already holds, and a
 * killed process loses at most the line it was writing, whose request was not answered yet.
 */
final class FileJournal implements Journal {

    private static final Logger LOG = Logger.getLogger(FileJournal.class);

    private final Path file;

    FileJournal(Path file) {
        this.file = file;
    }

    @Override
    public List<Change> changes() {
        if (!Files.exists(file)) {
            return List.of();
        }
        var changes = new ArrayList<Change>();
        var whole = 0L;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var line = new ByteArrayOutputStream();
            for (int next = in.read(); next != -1; next = in.read()) {
                line.write(next);
                if (next == '\n') {
                    changes.add(Json.MAPPER.readValue(line.toByteArray(), Change.class));
                    whole += line.size();
                    line.reset();
                }
            }
        } catch (JacksonException damaged) {
            moveAside(changes.size() + 1, damaged);
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        cutTo(whole);
        return changes;
    }

    @Override
    public void append(Change change) {
        var before = 0L;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            before = Files.exists(file) ? Files.size(file) : 0;
            var line = Json.MAPPER.writeValueAsString(change) + "\n";
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException notKept) {
            cutTo(before);
            throw new UncheckedIOException("The sandbox could not keep a change in " + file, notKept);
        }
    }

    /** Takes away the beginning of a line that was never finished. */
    private void cutTo(long size) {
        if (!Files.exists(file)) {
            return;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (channel.size() > size) {
                LOG.warnf("%s ended in an unfinished line, which was never answered; it is dropped", file);
                channel.truncate(size);
            }
        } catch (IOException notCut) {
            throw new UncheckedIOException(notCut);
        }
    }

    private void moveAside(int line, Exception damage) {
        try {
            var number = 1;
            while (Files.exists(aside(number))) {
                number++;
            }
            Files.move(file, aside(number), StandardCopyOption.ATOMIC_MOVE);
            LOG.errorf(
                    "%s cannot be read from line %d on (%s); moved to %s, and the sandbox starts empty",
                    file, line, damage.getMessage(), aside(number).getFileName());
        } catch (IOException notMoved) {
            throw new UncheckedIOException(notMoved);
        }
    }

    private Path aside(int number) {
        return file.resolveSibling(file.getFileName() + ".damaged-" + number);
    }
}
