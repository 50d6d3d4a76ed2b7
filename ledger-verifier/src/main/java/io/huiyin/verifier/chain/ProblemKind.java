package io.huiyin.verifier.chain;

import java.util.Locale;

/** What can be wrong with a block. */
public enum ProblemKind {
    /** The store has no block at this height, though later ones exist. */
    BLOCK_MISSING,
    /** The header is not in the ledger's format, or of a format or suite that this version does not know. */
    HEADER_UNREADABLE,
    /** The header says that the block belongs at another height. */
    WRONG_HEIGHT,
    /** The block belongs to another ledger. */
    OTHER_LEDGER,
    /** The block does not continue the one before it: one of the two was replaced. */
    CHAIN_BROKEN,
    /** The header was changed after the next block had been written. */
    HEADER_CHANGED,
    /** The block's first position or tree size does not continue the one before it. */
    WRONG_POSITION,
    /** The block has another number of events than its header says. */
    WRONG_RECORD_COUNT,
    /** The events are not those that the header commits to: one was changed, replaced or moved. */
    RECORD_CHANGED,
    /** The header's frontier is not that of the tree over all events. */
    WRONG_FRONTIER,
    /** A record is not in the ledger's format. */
    RECORD_UNREADABLE,
    /** An event is filed under another stream key than its record says. */
    WRONG_STREAM_KEY,
    /** A stream lacks an event before this one. */
    SEQUENCE_HOLE,
    /** A stream has two events with the same sequence number. */
    SEQUENCE_REPEATED,
    /** Another block stands at this height than when the ledger was verified before. */
    REWRITTEN,
    /** The ledger ends before what a kept checkpoint covers. */
    CUT_OFF,
    /** A kept checkpoint says that other events, or other blocks, stood here: written anew with right hashes. */
    OTHER_THAN_CHECKPOINT,
    /** An event names a key for which the key before it, or any trusted one, has not given its word. */
    KEY_NOT_VOUCHED;

    /** Key of the sentence for people, for instance {@code verify.problem.record-changed}. */
    public String messageKey() {
        return "verify.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
