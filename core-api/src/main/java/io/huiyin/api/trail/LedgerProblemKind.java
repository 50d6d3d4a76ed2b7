package io.huiyin.api.trail;

/** What can be wrong with a block of the ledger, as the verifier tells it. */
public enum LedgerProblemKind {
    /** The store has no block at this height, though later ones exist. */
    BLOCK_MISSING,
    /** The header cannot be read. */
    HEADER_UNREADABLE,
    /** The header says that the block belongs at another height. */
    WRONG_HEIGHT,
    /** The block belongs to another ledger. */
    OTHER_LEDGER,
    /** The block does not continue the one before it. */
    CHAIN_BROKEN,
    /** The header was changed after the next block had been written. */
    HEADER_CHANGED,
    /** The block does not begin or end at its position. */
    WRONG_POSITION,
    /** The block has another number of events than its header says. */
    WRONG_RECORD_COUNT,
    /** An event was changed, replaced or moved. */
    RECORD_CHANGED,
    /** The header's frontier is not that of the tree. */
    WRONG_FRONTIER,
    /** An event cannot be read. */
    RECORD_UNREADABLE,
    /** An event is filed under another key than its record says. */
    WRONG_STREAM_KEY,
    /** A stream lacks an event. */
    SEQUENCE_HOLE,
    /** A stream has two events with the same number. */
    SEQUENCE_REPEATED,
    /** Another block stands here than when the ledger was verified before. */
    REWRITTEN,
    /** The ledger ends before what a kept checkpoint covers. */
    CUT_OFF,
    /** A kept checkpoint says that other events stood here. */
    OTHER_THAN_CHECKPOINT,
    /** An event names a key for which the key before it has not given its word. */
    KEY_NOT_VOUCHED
}
