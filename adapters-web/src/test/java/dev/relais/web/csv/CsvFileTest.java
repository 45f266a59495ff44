package dev.relais.web.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvFileTest {

    @Test
    @DisplayName("R41 a CSV file says that it is UTF-8, names its columns and quotes what has to be quoted")
    void writes() throws IOException {
        assertThat(file("plain", "with, comma", "with \"quotes\"", null, "é\nsecond line"))
                .isEqualTo("\uFEFFone,two,three,four,five\r\n"
                        + "plain,\"with, comma\",\"with \"\"quotes\"\"\",,\"é\nsecond line\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    @DisplayName("R41 what a spreadsheet would take for a formula stands behind an apostrophe")
    void formulas(String text) {
        assertThat(Cells.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1042", "a=b", "'quoted'", " =1"})
    @DisplayName("R41 everything else stands as it is")
    void others(String text) {
        assertThat(Cells.of(text)).isEqualTo(text);
    }

    private static String file(String... cells) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (CsvFile file = CsvFile.of(stream, "one", "two", "three", "four", "five")) {
            file.row(cells);
        }
        return stream.toString(StandardCharsets.UTF_8);
    }
}
