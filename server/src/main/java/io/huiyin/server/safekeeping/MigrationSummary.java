package io.huiyin.server.safekeeping;

/**
 * What was moved and found equal.
 *
 * @param ledgerId hash of block 0 in hex
 * @param height the last block
 * @param events how many events
 * @param rootHash root of the tree over all events in hex
 * @param keptEntries entries of kept state
 * @param attachments attachments
 */
public record MigrationSummary(
        String ledgerId, long height, long events, String rootHash, long keptEntries, long attachments) {}
