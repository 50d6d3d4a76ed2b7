package io.huiyin.verifier.chain;

/** What can be wrong with a block. */
public enum ProblemKind {
    /** The store has no block at this height, though later ones exist. */
    BLOCK_MISSING("区块缺失"),
    /** The header is not in the ledger's format, or of a format or suite that this version does not know. */
    HEADER_UNREADABLE("区块头无法读取"),
    /** The header says that the block belongs at another height. */
    WRONG_HEIGHT("区块头写明的高度与所在高度不符"),
    /** The block belongs to another ledger. */
    OTHER_LEDGER("区块属于另一个账本"),
    /** The block does not continue the one before it: one of the two was replaced. */
    CHAIN_BROKEN("与前一区块不衔接，两者之一被替换过"),
    /** The header was changed after the next block had been written. */
    HEADER_CHANGED("后一区块写入之后，本区块头被改动过"),
    /** The block's first position or tree size does not continue the one before it. */
    WRONG_POSITION("起止位置与前一区块不衔接"),
    /** The block has another number of events than its header says. */
    WRONG_RECORD_COUNT("记录条数与区块头不符"),
    /** The events are not those that the header commits to: one was changed, replaced or moved. */
    RECORD_CHANGED("记录被改动、替换或移动过"),
    /** The header's frontier is not that of the tree over all events. */
    WRONG_FRONTIER("区块头中的树与全部记录不符"),
    /** A record is not in the ledger's format. */
    RECORD_UNREADABLE("记录无法读取"),
    /** An event is filed under another stream key than its record says. */
    WRONG_STREAM_KEY("记录存放在不属于它的名下"),
    /** A stream lacks an event before this one. */
    SEQUENCE_HOLE("同一对象缺少前面的记录"),
    /** A stream has two events with the same sequence number. */
    SEQUENCE_REPEATED("同一对象有两条序号相同的记录"),
    /** Another block stands at this height than when the ledger was verified before. */
    REWRITTEN("此处区块与先前核验时不同，账本被重写过"),
    /** The ledger ends before what a kept checkpoint covers. */
    CUT_OFF("账本在留存的检查点之前就结束了，末尾被截去"),
    /** A kept checkpoint says that other events, or other blocks, stood here: written anew with right hashes. */
    OTHER_THAN_CHECKPOINT("签署检查点时此处是另外的记录，账本被重写过"),
    /** An event names a key for which the key before it, or any trusted one, has not given its word. */
    KEY_NOT_VOUCHED("记录指定了新的账本密钥，但前一把密钥没有为它签名");

    private final String chinese;

    ProblemKind(String chinese) {
        this.chinese = chinese;
    }

    /** The same in Chinese, for people; the console says it in these words, too. */
    public String chinese() {
        return chinese;
    }
}
