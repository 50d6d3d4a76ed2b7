package io.huiyin.ledger.chain;

import io.huiyin.ledger.format.AlgorithmSuite;
import io.huiyin.ledger.format.BlockHeader;
import io.huiyin.ledger.format.Frontier;
import io.huiyin.ledger.format.TreeHasher;
import io.huiyin.storage.Block;
import java.util.HexFormat;

/**
 * A place between two blocks: all that is needed to check or write the next one.
 *
 * @param suite the ledger's algorithms
 * @param ledgerId hash of block 0
 * @param height the last block
 * @param hash its hash
 * @param frontier the tree over all events up to its end
 */
@SuppressWarnings("ArrayRecordComponent") // compared by height and hash, never by equals
public record ChainPoint(AlgorithmSuite suite, byte[] ledgerId, long height, byte[] hash, Frontier frontier) {

    /**
     * The place after a block that is taken at its word.
     *
     * @throws io.huiyin.ledger.format.FormatException if its header cannot be read
     */
    public static ChainPoint after(Block block) {
        return after(BlockHeader.decode(block.header()), block.header());
    }

    /** The place after a block with this header. */
    public static ChainPoint after(BlockHeader header, byte[] headerBytes) {
        byte[] hash = new TreeHasher(header.suite()).block(headerBytes);
        byte[] ledgerId = header.height() == 0 ? hash : header.ledgerId();
        return new ChainPoint(header.suite(), ledgerId, header.height(), hash, header.frontier());
    }

    /** Position of the next event. */
    public long nextPosition() {
        return frontier.size();
    }

    /** The ledger's name. */
    public String ledgerIdHex() {
        return HexFormat.of().formatHex(ledgerId);
    }

    /** The last block's hash in hex. */
    public String hashHex() {
        return HexFormat.of().formatHex(hash);
    }
}
