package io.huiyin.server.safekeeping;

/**
 * What was restored.
 *
 * @param backupId the backup's name
 * @param ledgerId hash of block 0 in hex
 * @param height the last block
 * @param events how many events
 * @param headHash hash of the last block in hex
 * @param rootHash root of the tree over all events in hex
 * @param checkpoints with how many signed checkpoints the ledger was compared
 * @param lost how many events were signed and are not in the backup
 * @param forgotten how many persons were forgotten again
 */
public record RestoreSummary(
        String backupId,
        String ledgerId,
        long height,
        long events,
        String headHash,
        String rootHash,
        int checkpoints,
        long lost,
        int forgotten) {}
