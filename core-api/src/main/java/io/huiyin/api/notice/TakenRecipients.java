package io.huiyin.api.notice;

/**
 * What became of a file of recipients.
 *
 * @param recipients how many people will be told
 * @param duplicates rows whose address stood in an earlier row
 * @param rejected rows that cannot be used
 */
public record TakenRecipients(int recipients, int duplicates, int rejected) {}
