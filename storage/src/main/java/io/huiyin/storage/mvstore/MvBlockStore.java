package io.huiyin.storage.mvstore;

import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.PositionedRecord;
import io.huiyin.storage.mvstore.LedgerMaps.End;
import io.huiyin.storage.mvstore.MvFile.Ahead;
import io.huiyin.storage.mvstore.MvTypes.BlockHead;
import io.huiyin.storage.mvstore.MvTypes.Place;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.Cursor;

/** The ledger in a file of its own. A block stands once its journal has it; the file follows with many at once. */
final class MvBlockStore implements BlockStore {

    // Each block depends on the one before it.
    private static final List<String> END = List.of("end");

    private final MvFile<LedgerMaps> file;
    private final MvSnapshots snapshots;

    MvBlockStore(MvFile<LedgerMaps> file, MvSnapshots snapshots) {
        this.file = file;
        this.snapshots = snapshots;
    }

    @Override
    public Insertion insert(Block block) {
        List<StreamKey> keys = keysOf(block);
        return file.writeAhead(END, maps -> decide(maps, block, keys));
    }

    private static Ahead<LedgerMaps, Insertion> decide(LedgerMaps maps, Block block, List<StreamKey> keys) {
        End end = maps.end().get();
        if (block.height() < end.height()) {
            return Ahead.nothing(Insertion.HEIGHT_TAKEN);
        }
        requireContinuation(block, end);
        if (keys.stream().anyMatch(maps.streams()::containsKey)) {
            return Ahead.nothing(Insertion.STREAM_KEY_TAKEN);
        }
        return new Ahead<>(BlockEntry.of(block), written -> put(written, block, keys), Insertion.INSERTED);
    }

    /** Files blocks that were written ahead, unless they are there. */
    static void repeat(LedgerMaps maps, ByteBuffer entries) {
        while (entries.hasRemaining()) {
            Block block = BlockEntry.read(entries);
            if (block.height() >= maps.end().get().height()) {
                requireContinuation(block, maps.end().get());
                put(maps, block, keysOf(block));
            }
        }
    }

    private static List<StreamKey> keysOf(Block block) {
        return block.records().stream().map(StreamKey::of).toList();
    }

    private static void requireContinuation(Block block, End end) {
        if (block.height() != end.height() || block.firstPosition() != end.position()) {
            throw new IllegalArgumentException("Block " + block.height() + " with first position "
                    + block.firstPosition() + " does not continue a ledger whose next block is " + end.height()
                    + " with first position " + end.position());
        }
    }

    private static void put(LedgerMaps maps, Block block, List<StreamKey> keys) {
        long height = block.height();
        long first = block.firstPosition();
        int count = block.records().size();
        for (int i = 0; i < count; i++) {
            maps.records().put(first + i, block.records().get(i));
            maps.streams().put(keys.get(i), new Place(first + i, height));
        }
        if (count > 0) {
            maps.heights().put(first, height);
        }
        maps.heads().put(height, new BlockHead(first, count, block.header()));
        maps.end().advanceTo(new End(height + 1, block.nextPosition()));
    }

    @Override
    public Optional<Block> head() {
        return file.readBeside(maps -> blockAt(maps, maps.end().get().height() - 1));
    }

    @Override
    public List<Block> read(long fromHeight, int maxBlocks) {
        return file.readBeside(maps -> blocksFrom(maps, fromHeight, maxBlocks));
    }

    private static List<Block> blocksFrom(LedgerMaps maps, long fromHeight, int maxBlocks) {
        List<Block> blocks = new ArrayList<>();
        for (long height = fromHeight; blocks.size() < maxBlocks; height++) {
            Optional<Block> block = blockAt(maps, height);
            if (block.isEmpty()) {
                break;
            }
            blocks.add(block.get());
        }
        return blocks;
    }

    @Override
    public Optional<Block> readForCertain(long height) {
        return file.readBeside(maps -> blockAt(maps, height));
    }

    @Override
    public Optional<Block> blockOf(long position) {
        return file.readBeside(maps -> {
            Long first = maps.heights().floorKey(position);
            return first == null || position >= maps.end().get().position()
                    ? Optional.empty()
                    : blockAt(maps, MvTypes.require(maps.heights(), first));
        });
    }

    private static Optional<Block> blockAt(LedgerMaps maps, long height) {
        if (height < 0 || height >= maps.end().get().height()) {
            return Optional.empty();
        }
        BlockHead head = MvTypes.require(maps.heads(), height);
        return Optional.of(new Block(height, head.firstPosition(), head.header(), recordsOf(maps, head)));
    }

    private static List<BlockRecord> recordsOf(LedgerMaps maps, BlockHead head) {
        List<BlockRecord> records = new ArrayList<>(head.records());
        Cursor<Long, BlockRecord> cursor = maps.records().cursor(head.firstPosition());
        while (records.size() < head.records() && cursor.hasNext()) {
            cursor.next();
            records.add(cursor.getValue());
        }
        return records;
    }

    @Override
    public List<PositionedRecord> readStream(String stream, long fromSequence, int maxRecords) {
        return file.readBeside(maps -> streamFrom(maps, new StreamKey(stream, fromSequence), maxRecords));
    }

    private static List<PositionedRecord> streamFrom(LedgerMaps maps, StreamKey from, int maxRecords) {
        List<PositionedRecord> found = new ArrayList<>();
        long endPosition = maps.end().get().position();
        RecordsByPosition records = new RecordsByPosition(maps.records());
        Cursor<StreamKey, Place> cursor = maps.streams().cursor(from);
        while (found.size() < maxRecords && cursor.hasNext()) {
            StreamKey wanted = new StreamKey(from.stream(), from.sequence() + found.size());
            boolean consecutive = cursor.next().equals(wanted);
            Place place = cursor.getValue();
            if (!consecutive || place.position() >= endPosition) {
                break;
            }
            found.add(new PositionedRecord(place.position(), place.height(), records.at(place.position())));
        }
        return found;
    }

    @Override
    public Optional<Snapshot> readSnapshot(String stream) {
        return snapshots.read(stream);
    }

    @Override
    public void storeSnapshot(Snapshot snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public void deleteSnapshot(String stream) {
        snapshots.delete(stream);
    }
}
