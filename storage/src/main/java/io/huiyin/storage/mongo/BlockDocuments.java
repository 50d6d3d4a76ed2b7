package io.huiyin.storage.mongo;

import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.storage.PositionedRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * How a block is one document: {@code _id} its height, {@code first} its first position, {@code n} its number of
 * records, {@code h} its header, {@code k} all its stream keys (the unique index is on these), {@code r} its records.
 */
final class BlockDocuments {

    static final String ID = "_id";
    static final String FIRST = "first";
    static final String COUNT = "n";
    static final String HEADER = "h";
    static final String KEYS = "k";
    static final String RECORDS = "r";
    private static final String KEY = "k";
    private static final String BYTES = "b";

    private BlockDocuments() {}

    static Document write(Block block) {
        return new Document(ID, block.height())
                .append(FIRST, block.firstPosition())
                .append(COUNT, block.records().size())
                .append(HEADER, new Binary(block.header()))
                .append(KEYS, keysOf(block))
                .append(
                        RECORDS,
                        block.records().stream().map(BlockDocuments::write).toList());
    }

    private static Document write(BlockRecord entry) {
        return new Document(KEY, entry.streamKey()).append(BYTES, new Binary(entry.bytes()));
    }

    // Two empty arrays would collide in a unique index, so a block without events brings a key of its own.
    private static List<String> keysOf(Block block) {
        return block.records().isEmpty()
                ? List.of("block " + block.height())
                : block.records().stream().map(BlockRecord::streamKey).toList();
    }

    static Block read(Document document) {
        return new Block(
                heightOf(document),
                firstOf(document),
                document.get(HEADER, Binary.class).getData(),
                document.getList(RECORDS, Document.class).stream()
                        .map(BlockDocuments::readRecord)
                        .toList());
    }

    private static BlockRecord readRecord(Document entry) {
        return new BlockRecord(
                entry.getString(KEY), entry.get(BYTES, Binary.class).getData());
    }

    static long heightOf(Document document) {
        return document.get(ID, Number.class).longValue();
    }

    static long firstOf(Document document) {
        return document.get(FIRST, Number.class).longValue();
    }

    /** A projection that leaves only some records in a block. */
    static Document onlyRecords(List<String> keys) {
        Document filter = new Document("input", "$" + RECORDS)
                .append("as", "record")
                .append("cond", new Document("$in", List.of("$$record." + KEY, keys)));
        return new Document(FIRST, 1).append(KEYS, 1).append(RECORDS, new Document("$filter", filter));
    }

    /** A block's records by stream key, at their positions, whether all of its records are there or only some. */
    static Map<String, PositionedRecord> positionedByKey(Document document) {
        List<String> keys = document.getList(KEYS, String.class);
        Map<String, Integer> indexes =
                IntStream.range(0, keys.size()).boxed().collect(Collectors.toMap(keys::get, Function.identity()));
        return document.getList(RECORDS, Document.class).stream()
                .map(BlockDocuments::readRecord)
                .map(entry -> positioned(document, entry, indexes))
                .collect(Collectors.toMap(found -> found.record().streamKey(), Function.identity()));
    }

    private static PositionedRecord positioned(Document document, BlockRecord entry, Map<String, Integer> indexes) {
        Integer index = indexes.get(entry.streamKey());
        if (index == null) {
            throw new IllegalStateException("Block " + heightOf(document) + " has a record without a key");
        }
        return new PositionedRecord(firstOf(document) + index, heightOf(document), entry);
    }
}
