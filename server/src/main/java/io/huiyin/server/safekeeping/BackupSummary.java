package io.huiyin.server.safekeeping;

/**
 * What a backup holds.
 *
 * @param backupId its name
 * @param ledgerId hash of block 0 in hex
 * @param height the last block
 * @param events how many events
 * @param headHash hash of the last block in hex
 * @param rootHash root of the tree over all events in hex
 * @param blocksWritten blocks that an earlier backup in the same place did not have
 * @param keptEntries entries of kept state, keys included
 * @param attachments attachments
 * @param masterKeyIncluded whether the master key lies with the keys
 */
public record BackupSummary(
        String backupId,
        String ledgerId,
        long height,
        long events,
        String headHash,
        String rootHash,
        long blocksWritten,
        long keptEntries,
        long attachments,
        boolean masterKeyIncluded) {}
