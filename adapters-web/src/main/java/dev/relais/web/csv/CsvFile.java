package dev.relais.web.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import org.jspecify.annotations.Nullable;

/** Writes a CSV file row by row; nothing is kept but the row that is written. */
public final class CsvFile implements AutoCloseable {

    public static final String MEDIA_TYPE = "text/csv; charset=utf-8";

    private static final CsvMapper CSV = new CsvMapper();
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final SequenceWriter rows;

    private CsvFile(SequenceWriter rows) {
        this.rows = rows;
    }

    /** Begins the file with the names of its columns. */
    public static CsvFile of(OutputStream stream, String... columns) throws IOException {
        stream.write(BYTE_ORDER_MARK);
        CsvFile file =
                new CsvFile(CSV.writer(CSV.schema().withLineSeparator("\r\n")).writeValues(stream));
        file.rows.write(columns);
        return file;
    }

    /** A cell for each column; null is an empty one. */
    public void row(@Nullable String... cells) throws IOException {
        String[] row = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            row[i] = cells[i] == null ? "" : Cells.of(cells[i]);
        }
        rows.write(row);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
