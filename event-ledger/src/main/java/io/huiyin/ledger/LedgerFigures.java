package io.huiyin.ledger;

import java.time.Duration;

/**
 * What this process's writer has done since it began.
 *
 * @param blocks blocks it stored
 * @param events events in them; divided by the blocks, the size of a group
 * @param writing how long it waited for the store to take these blocks, in all
 * @param slowest how long it waited for one of them at most
 * @param racesLost how often another process stored its block first
 * @param inDoubt how often it could not be said at first whether a block was stored
 * @param unknown how often that could not be settled in time, so that callers were told so
 */
public record LedgerFigures(
        long blocks, long events, Duration writing, Duration slowest, long racesLost, long inDoubt, long unknown) {}
