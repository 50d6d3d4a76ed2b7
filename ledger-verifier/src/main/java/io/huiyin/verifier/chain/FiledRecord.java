package io.huiyin.verifier.chain;

import org.jspecify.annotations.Nullable;

/**
 * A record as some store or file has it.
 *
 * @param streamKey the key it is filed under; null where records are filed by their position only
 * @param bytes the exact bytes of the record
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its bytes, never by equals
public record FiledRecord(@Nullable String streamKey, byte[] bytes) {}
