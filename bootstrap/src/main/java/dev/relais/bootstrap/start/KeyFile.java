package dev.relais.bootstrap.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Consumer;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/** A key in a file that only its owner may read, drawn at random the first time somebody asks for it. */
record KeyFile(Path path) {

    static final int BYTES = 32;

    /**
     * Gives the key in base64 and tells {@code whenDrawn} of the file if the key is new. The file is locked meanwhile,
     * so that two nodes which share a directory and start together get the same key.
     */
    @SuppressWarnings("try") // the lock is only held
    String read(Consumer<Path> whenDrawn) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(path, Set.of(CREATE, READ, WRITE), ownerOnly);
                var lock = channel.lock()) {
            if (channel.size() > 0) {
                return content(channel);
            }
            var key = draw();
            channel.write(StandardCharsets.US_ASCII.encode(key));
            channel.force(true);
            whenDrawn.accept(path);
            return key;
        } catch (IOException broken) {
            throw new CannotStart(
                    "Relais cannot read or write the key file %s (%s). Give this user the right to do so."
                            .formatted(path, broken.getMessage()),
                    broken);
        }
    }

    private static String content(FileChannel channel) throws IOException {
        var content = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        channel.read(content);
        return StandardCharsets.US_ASCII.decode(content.flip()).toString().strip();
    }

    private static String draw() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
