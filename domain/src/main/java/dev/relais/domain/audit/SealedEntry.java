package dev.relais.domain.audit;

/** An entry as it is kept, and the seal that it was given when it was appended. */
public record SealedEntry(AuditEntry entry, AuditSeal seal) {}
