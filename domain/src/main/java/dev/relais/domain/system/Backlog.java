package dev.relais.domain.system;

/**
 * What has piled up, each counted no further than was asked for.
 *
 * @param unsent updates that are not sent yet
 * @param overdue those of them that should have left a quarter of an hour ago and that nothing holds back (R13, R14, R25, R27)
 * @param sent updates that are sent and not confirmed yet
 * @param unclear requests of which it is not known whether they arrived (R29)
 * @param failures updates that need a person
 * @param mails digests that wait to be sent (R39)
 */
public record Backlog(int unsent, int overdue, int sent, int unclear, int failures, int mails) {}
