package io.huiyin.verifier.chain;

import java.util.List;

/**
 * A block as some store or file has it, before it is known to be sound.
 *
 * @param height where it is filed
 * @param firstPosition the position under which its first record is filed
 * @param header the exact bytes of its header
 * @param records its events in order; may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // compared by height and hash, never by equals
public record FiledBlock(long height, long firstPosition, byte[] header, List<FiledRecord> records) {

    public FiledBlock {
        records = List.copyOf(records);
    }
}
