package dev.relais.bootstrap.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("A data directory")
class DataDirectoryTest {

    @TempDir
    Path somewhere;

    @Test
    @DisplayName("is created for its owner only")
    void isCreated() throws IOException {
        var directory = DataDirectory.open(somewhere.resolve("new/data"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
                .isEqualTo("rwx------");
    }

    @Test
    @DisplayName("that cannot be written to is refused by name, with the way out")
    void isRefusedWhenUnwritable() throws IOException {
        var file = Files.createFile(somewhere.resolve("file"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .withMessageContainingAll(file.toString(), "RELAIS_DATA_DIR")
                .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1));
    }

    @Test
    @DisplayName("lets one Relais in, and tells the second who is there")
    void letsOneIn() throws IOException {
        var directory = DataDirectory.open(somewhere);

        try (var first = DirectoryLock.hold(directory)) {
            assertThat(first).isNotNull();
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> DirectoryLock.hold(directory))
                    .withMessageContainingAll(
                            directory.path().toString(),
                            "process " + ProcessHandle.current().pid(),
                            "RELAIS_DATA_DIR");
        }
    }

    @Test
    @DisplayName("is free again once the first has left")
    void isFreeAgain() throws IOException {
        var directory = DataDirectory.open(somewhere);
        DirectoryLock.hold(directory).close();

        try (var second = DirectoryLock.hold(directory)) {
            assertThat(second).isNotNull();
        }
    }
}
