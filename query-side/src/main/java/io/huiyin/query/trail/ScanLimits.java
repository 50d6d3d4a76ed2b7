package io.huiyin.query.trail;

/**
 * How much of the ledger one answer looks at.
 *
 * @param events at most so many events, and the rest of the last block
 * @param blocks at most so many blocks
 */
public record ScanLimits(int events, int blocks) {

    /** About half a second of reading. */
    public static final ScanLimits USUAL = new ScanLimits(10_000, 2_500);
}
