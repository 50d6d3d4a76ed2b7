package io.huiyin.verifier.chain;

import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.BlockHeader;
import io.huiyin.verifier.format.Frontier;
import io.huiyin.verifier.format.TreeHasher;
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
     * @param header the bytes of its header
     *
     * @throws io.huiyin.verifier.format.FormatException if its header cannot be read
     */
    public static ChainPoint after(byte[] header) {
        return after(BlockHeader.decode(header), header);
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
