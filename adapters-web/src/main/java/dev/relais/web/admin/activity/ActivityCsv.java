package dev.relais.web.admin.activity;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import jakarta.ws.rs.core.StreamingOutput;

import dev.relais.application.inspect.ReadActivity;
import dev.relais.domain.audit.AuditEntry;
import dev.relais.domain.audit.AuditFilter;
import dev.relais.web.csv.CsvFile;

/** What people did, as a file, read and written page by page. Times are in UTC. */
final class ActivityCsv implements StreamingOutput {

    private static final int PAGE = 500;

    private final ReadActivity readActivity;
    private final AuditFilter filter;
    private final boolean withAddresses;

    /** @param withAddresses true if the reader may know where people did it from */
    ActivityCsv(ReadActivity readActivity, AuditFilter filter, boolean withAddresses) {
        this.readActivity = readActivity;
        this.filter = filter;
        this.withAddresses = withAddresses;
    }

    @Override
    public void write(OutputStream stream) throws IOException {
        try (CsvFile file = CsvFile.of(stream, "at", "by", "from", "what", "shop", "subject", "before", "after")) {
            Optional<Long> next = page(file, Optional.empty());
            while (next.isPresent()) {
                next = page(file, next);
            }
        }
    }

    private Optional<Long> page(CsvFile file, Optional<Long> behind) throws IOException {
        ReadActivity.Page page = readActivity.page(filter, behind, PAGE);
        for (AuditEntry entry : page.entries()) {
            file.row(
                    entry.at().toString(),
                    entry.by().name(),
                    withAddresses ? entry.by().address() : "",
                    entry.activity().word(),
                    entry.shop() == null ? null : entry.shop().value(),
                    entry.subject(),
                    entry.before(),
                    entry.after());
        }
        return page.next();
    }
}
