package io.huiyin.verifier.format;

import static io.huiyin.verifier.format.AlgorithmSuite.HASH_BYTES;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a block says about itself; {@code docs/ledger-format.md}, section 3. Its hash commits to every event up to the
 * end of the block through the frontier.
 *
 * @param suite the algorithms of the ledger
 * @param ledgerId hash of block 0; zeros in block 0 itself
 * @param height the block's place in the chain
 * @param previousHash hash of the block before; zeros in block 0
 * @param firstPosition position of the first record
 * @param recordCount number of records
 * @param writtenAt the writer's time as its clock showed it; says nothing about the order
 * @param writer names the process that wrote the block; at most 100 bytes of UTF-8
 * @param nonce random, so that no two tries to write a block are alike; in block 0 it makes the ledger unique
 * @param frontier the tree over all events up to the end of this block
 * @param extensions reserved for later versions of the house; hashed, otherwise ignored; empty when written today
 */
@SuppressWarnings("ArrayRecordComponent") // compared by hash, never by equals
public record BlockHeader(
        AlgorithmSuite suite,
        byte[] ledgerId,
        long height,
        byte[] previousHash,
        long firstPosition,
        int recordCount,
        Instant writtenAt,
        String writer,
        byte[] nonce,
        Frontier frontier,
        byte[] extensions) {

    /** The format version that is written, and the only one so far. */
    public static final int VERSION = 1;

    /** Length of the nonce. */
    public static final int NONCE_BYTES = 16;

    private static final byte[] MAGIC = "HUIYIN\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int EXPECTED_BYTES = 1024;
    private static final int LONGEST_WRITER = 100;

    /** @throws FormatException if a part has the wrong length or a number is negative */
    public BlockHeader {
        requireLength(ledgerId, HASH_BYTES);
        requireLength(previousHash, HASH_BYTES);
        requireLength(nonce, NONCE_BYTES);
        if (height < 0 || firstPosition < 0 || recordCount < 0) {
            throw new FormatException("A number in the header is negative");
        }
        if (writer.getBytes(StandardCharsets.UTF_8).length > LONGEST_WRITER) {
            throw new FormatException("The writer's name has more than " + LONGEST_WRITER + " bytes");
        }
    }

    /** The bytes that are stored and hashed. */
    public byte[] encode() {
        ByteWriter bytes = new ByteWriter(EXPECTED_BYTES)
                .fixed(MAGIC)
                .u16(VERSION)
                .u16(suite.id())
                .fixed(ledgerId)
                .u64(height)
                .fixed(previousHash)
                .u64(firstPosition)
                .u32(recordCount)
                .u64(writtenAt.getEpochSecond())
                .u32(writtenAt.getNano())
                .text(writer)
                .fixed(nonce)
                .u64(frontier.size())
                .u8(frontier.hashes().size());
        frontier.hashes().forEach(bytes::fixed);
        return bytes.sized(extensions).toBytes();
    }

    /**
     * Reads stored bytes.
     *
     * @throws FormatException if they are not exactly one header of a known version and suite
     */
    public static BlockHeader decode(byte[] bytes) {
        ByteReader reader = new ByteReader("header", bytes);
        if (!Arrays.equals(reader.fixed(MAGIC.length), MAGIC)) {
            throw new FormatException("The header does not begin like one");
        }
        int version = reader.u16();
        if (version != VERSION) {
            throw new FormatException("The header has format version " + version + ", which is not known");
        }
        BlockHeader header = new BlockHeader(
                AlgorithmSuite.byId(reader.u16()),
                reader.fixed(HASH_BYTES),
                reader.u63(),
                reader.fixed(HASH_BYTES),
                reader.u63(),
                recordCount(reader),
                EventRecord.instant(reader, "header"),
                reader.text(),
                reader.fixed(NONCE_BYTES),
                frontier(reader),
                reader.sized());
        reader.end();
        return header;
    }

    private static int recordCount(ByteReader reader) {
        long count = reader.u32();
        if (count > Integer.MAX_VALUE) {
            throw new FormatException("A number in the header is too large");
        }
        return (int) count;
    }

    private static Frontier frontier(ByteReader reader) {
        long size = reader.u63();
        int count = reader.u8();
        List<byte[]> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hashes.add(reader.fixed(HASH_BYTES));
        }
        return new Frontier(size, hashes);
    }

    private static void requireLength(byte[] bytes, int length) {
        if (bytes.length != length) {
            throw new FormatException("A part of the header has " + bytes.length + " bytes instead of " + length);
        }
    }
}
