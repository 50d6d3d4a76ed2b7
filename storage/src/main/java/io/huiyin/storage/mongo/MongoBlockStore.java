package io.huiyin.storage.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.OutcomeUnknownException;
import io.huiyin.storage.PositionedRecord;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.mongo.MongoServerCheck.Abilities;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as one document per block. Reads and writes go to the primary at majority, so a block that was once seen
 * is never rolled back; every query is an equality or {@code $in} on a unique index.
 */
final class MongoBlockStore implements BlockStore {

    private static final int BLOCKS_A_QUERY = 100;
    private static final int FEWEST_KEYS_A_QUERY = 32;
    private static final int MOST_KEYS_A_QUERY = 256;
    private static final int MOST_ANCHORS = 4096;

    private final MongoCollection<Document> blocks;
    private final MongoCollection<Document> snapshots;
    private final Abilities abilities;
    private final HeightSearch heights = new HeightSearch(this::firstPositionsAt);
    private final ConcurrentNavigableMap<Long, Long> heightsByFirstPosition = new ConcurrentSkipListMap<>();
    private volatile @Nullable Block newestSeen;

    MongoBlockStore(MongoDatabase database, Abilities abilities) {
        this.blocks = database.getCollection("blocks");
        this.snapshots = database.getCollection("snapshots");
        this.abilities = abilities;
        MongoOutcomes.write(
                () -> blocks.createIndex(Indexes.ascending(BlockDocuments.KEYS), new IndexOptions().unique(true)));
    }

    @Override
    public Insertion insert(Block block) {
        block.records().forEach(BlockRecord::sequence); // refuses what is not a stream key
        requireContinuation(block);
        try {
            MongoOutcomes.write(() -> inserted(block));
            noteSeen(block);
            return Insertion.INSERTED;
        } catch (DuplicateKey e) {
            return whatIsTaken(block, e);
        }
    }

    private Block inserted(Block block) {
        try {
            blocks.insertOne(BlockDocuments.write(block));
            return block;
        } catch (MongoException e) {
            if (MongoOutcomes.isDuplicateKey(e)) {
                throw new DuplicateKey(e);
            }
            throw e;
        }
    }

    /** The server's word that the block, or another with one of its keys, is there. */
    private static final class DuplicateKey extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DuplicateKey(MongoException cause) {
            super(cause);
        }
    }

    // Which of the two indexes refused it is only to be had by looking; the key taken may be this very block's own,
    // from an attempt whose answer was lost.
    private Insertion whatIsTaken(Block block, DuplicateKey refusal) {
        try {
            if (readForCertain(block.height()).isPresent()) {
                return Insertion.HEIGHT_TAKEN;
            }
            if (holdsOneOf(block.records().stream().map(BlockRecord::streamKey).toList())) {
                return Insertion.STREAM_KEY_TAKEN;
            }
        } catch (StorageException e) {
            throw new OutcomeUnknownException("It cannot be seen what became of block " + block.height() + ".", e);
        }
        throw new OutcomeUnknownException(
                "MongoDB refused block " + block.height() + " for a key that is taken, and shows none.", refusal);
    }

    private boolean holdsOneOf(List<String> keys) {
        return MongoOutcomes.read(() -> blocks.find(in(BlockDocuments.KEYS, keys))
                        .projection(include(BlockDocuments.ID))
                        .first())
                != null;
    }

    // A block without its predecessor would be a hole for ever.
    private void requireContinuation(Block block) {
        Block newest = newestSeen;
        if (newest != null && block.height() <= newest.height()) {
            return;
        }
        long expectedFirst =
                block.height() == 0 ? 0 : predecessorOf(block, newest).nextPosition();
        if (block.firstPosition() != expectedFirst) {
            throw new IllegalArgumentException("Block " + block.height() + " begins at position "
                    + block.firstPosition() + ", its predecessor ends before " + expectedFirst);
        }
    }

    private Block predecessorOf(Block block, @Nullable Block newest) {
        return Optional.ofNullable(newest)
                .filter(seen -> seen.height() == block.height() - 1)
                .or(() -> read(block.height() - 1, 1).stream().findFirst())
                .orElseThrow(() ->
                        new IllegalArgumentException("Block " + block.height() + " has no predecessor in this ledger"));
    }

    private synchronized void noteSeen(Block block) {
        Block newest = newestSeen;
        if (newest == null || block.height() > newest.height()) {
            newestSeen = block;
        }
    }

    @Override
    public Optional<Block> head() {
        Block newest = newestSeen;
        long height = MongoOutcomes.read(() -> heights.highestFrom(newest == null ? -1 : newest.height()));
        if (newest != null && height == newest.height()) {
            return Optional.of(newest);
        }
        return height < 0 ? Optional.empty() : read(height, 1).stream().findFirst();
    }

    @Override
    public List<Block> read(long fromHeight, int maxBlocks) {
        List<Block> row = new ArrayList<>();
        while (row.size() < maxBlocks) {
            int wanted = Math.min(BLOCKS_A_QUERY, maxBlocks - row.size());
            List<Block> next = consecutive(fromHeight + row.size(), wanted);
            row.addAll(next);
            if (next.size() < wanted) {
                break;
            }
        }
        if (!row.isEmpty()) {
            noteSeen(row.get(row.size() - 1));
        }
        return row;
    }

    private List<Block> consecutive(long from, int wanted) {
        List<Long> ids = LongStream.range(from, from + wanted).boxed().toList();
        Map<Long, Block> found = new HashMap<>();
        MongoOutcomes.read(() -> blocks.find(in(BlockDocuments.ID, ids))
                        .map(BlockDocuments::read)
                        .into(new ArrayList<>()))
                .forEach(block -> found.put(block.height(), block));
        List<Block> row = new ArrayList<>();
        for (long height = from; found.containsKey(height); height++) {
            row.add(found.get(height));
        }
        return row;
    }

    @Override
    public Optional<Block> readForCertain(long height) {
        MongoCollection<Document> authority =
                abilities.linearizableReads() ? blocks.withReadConcern(ReadConcern.LINEARIZABLE) : blocks;
        return Optional.ofNullable(MongoOutcomes.read(() -> authority
                        .find(eq(BlockDocuments.ID, height))
                        .maxTime(MongoStorage.LINEARIZABLE_SECONDS, TimeUnit.SECONDS)
                        .first()))
                .map(BlockDocuments::read);
    }

    @Override
    public Optional<Block> blockOf(long position) {
        if (position < 0) {
            return Optional.empty();
        }
        return head().filter(head -> position < head.nextPosition())
                .flatMap(head -> read(heightOf(position, head), 1).stream().findFirst());
    }

    private long heightOf(long position, Block head) {
        if (head.firstPosition() <= position) {
            return head.height();
        }
        Map.Entry<Long, Long> before = heightsByFirstPosition.floorEntry(position);
        Map.Entry<Long, Long> after = heightsByFirstPosition.higherEntry(position);
        long low = before == null ? 0 : before.getValue();
        long high = after == null ? head.height() : after.getValue();
        return MongoOutcomes.read(() -> heights.highestBeginningBy(position, low, high));
    }

    private NavigableMap<Long, Long> firstPositionsAt(Collection<Long> wanted) {
        NavigableMap<Long, Long> found = new TreeMap<>();
        blocks.find(in(BlockDocuments.ID, wanted))
                .projection(include(BlockDocuments.FIRST))
                .forEach(document -> found.put(BlockDocuments.heightOf(document), BlockDocuments.firstOf(document)));
        remember(found);
        return found;
    }

    private void remember(NavigableMap<Long, Long> firstPositions) {
        if (heightsByFirstPosition.size() > MOST_ANCHORS) {
            heightsByFirstPosition.clear();
        }
        firstPositions.forEach((height, first) -> heightsByFirstPosition.merge(first, height, Math::max));
    }

    @Override
    public List<PositionedRecord> readStream(String stream, long fromSequence, int maxRecords) {
        List<PositionedRecord> found = new ArrayList<>();
        int wanted = FEWEST_KEYS_A_QUERY;
        while (found.size() < maxRecords) {
            wanted = Math.min(wanted, maxRecords - found.size());
            List<PositionedRecord> next = consecutive(stream, fromSequence + found.size(), wanted);
            found.addAll(next);
            if (next.size() < wanted) {
                break;
            }
            wanted = Math.min(2 * wanted, MOST_KEYS_A_QUERY);
        }
        return found;
    }

    private List<PositionedRecord> consecutive(String stream, long from, int wanted) {
        List<String> keys = LongStream.range(from, from + wanted)
                .mapToObj(sequence -> BlockRecord.streamKey(stream, sequence))
                .toList();
        Map<String, PositionedRecord> found = new HashMap<>();
        MongoOutcomes.read(() -> holding(keys).into(new ArrayList<>()))
                .forEach(document -> found.putAll(BlockDocuments.positionedByKey(document)));
        List<PositionedRecord> row = new ArrayList<>();
        for (String key : keys) {
            PositionedRecord next = found.get(key);
            if (next == null) {
                break;
            }
            row.add(next);
        }
        return row;
    }

    private FindIterable<Document> holding(List<String> keys) {
        FindIterable<Document> found = blocks.find(in(BlockDocuments.KEYS, keys));
        return abilities.computedProjections() ? found.projection(BlockDocuments.onlyRecords(keys)) : found;
    }

    @Override
    public Optional<Snapshot> readSnapshot(String stream) {
        return Optional.ofNullable(MongoOutcomes.read(
                        () -> snapshots.find(eq("_id", stream)).first()))
                .map(document -> new Snapshot(
                        stream,
                        document.getLong("sequence"),
                        document.getLong("position"),
                        document.get("bytes", Binary.class).getData()));
    }

    @Override
    public void storeSnapshot(Snapshot snapshot) {
        Document document = new Document("_id", snapshot.stream())
                .append("sequence", snapshot.sequence())
                .append("position", snapshot.position())
                .append("bytes", new Binary(snapshot.bytes()));
        MongoOutcomes.write(
                () -> snapshots.replaceOne(eq("_id", snapshot.stream()), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public void deleteSnapshot(String stream) {
        MongoOutcomes.write(() -> snapshots.deleteOne(eq("_id", stream)));
    }
}
