package dev.relais.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Closes the audit trail up to an entry, and with it all those before (S22): whoever changes, adds or takes away one of them has to
 * make each later seal anew.
 *
 * @param place how many entries it closes
 * @param hash SHA-256 in hex of the seal before it and of the entry; empty if it closes none
 */
public record AuditSeal(long place, String hash) {

    /** Of a trail without entries. */
    public static final AuditSeal NONE = new AuditSeal(0, "");

    /** The seal that closes this entry behind what this one closes; to the microsecond, as entries are kept. */
    public AuditSeal over(AuditEntry entry) {
        return new AuditSeal(place + 1, hash(text(entry)));
    }

    /** Each field begins with its length, so that nothing can be moved from one to the next. */
    private String text(AuditEntry entry) {
        return Stream.of(
                        hash,
                        Long.toString(place + 1),
                        entry.at().truncatedTo(ChronoUnit.MICROS).toString(),
                        entry.by().name(),
                        entry.by().address(),
                        entry.activity().word(),
                        entry.shop() == null ? "" : entry.shop().value(),
                        entry.subject(),
                        entry.before(),
                        entry.after())
                .map(field -> field.length() + ":" + field)
                .collect(Collectors.joining());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
