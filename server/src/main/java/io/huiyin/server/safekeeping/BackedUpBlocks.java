package io.huiyin.server.safekeeping;

import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.PositionedRecord;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The blocks in a backup's files, to be read from the first to the last. Reading back is allowed and slow. */
final class BackedUpBlocks implements BlockStore, AutoCloseable {

    private final List<Path> files;
    private final long height;
    private @Nullable BackupFileReader open;
    private int nextFile;
    private long nextHeight;

    /**
     * @param files in the order of heights
     * @param height the last block's height
     */
    BackedUpBlocks(List<Path> files, long height) {
        this.files = List.copyOf(files);
        this.height = height;
    }

    @Override
    public Optional<Block> head() {
        return readForCertain(height);
    }

    @Override
    public List<Block> read(long fromHeight, int maxBlocks) {
        try {
            if (fromHeight < nextHeight) {
                startAgain();
            }
            List<Block> found = new ArrayList<>();
            while (found.size() < maxBlocks) {
                Optional<Block> block = next();
                if (block.isEmpty()) {
                    break;
                }
                if (block.get().height() >= fromHeight) {
                    found.add(block.get());
                }
            }
            return found;
        } catch (IOException e) {
            throw new StorageException("The backup cannot be read: " + e.getMessage(), e);
        }
    }

    private Optional<Block> next() throws IOException {
        while (open != null || nextFile < files.size()) {
            if (open == null) {
                open = new BackupFileReader(files.get(nextFile));
                nextFile++;
            }
            byte[] frame = open.next();
            if (frame != null) {
                Block block = Frames.block(frame);
                nextHeight = block.height() + 1;
                return Optional.of(block);
            }
            close();
        }
        return Optional.empty();
    }

    private void startAgain() throws IOException {
        close();
        nextFile = 0;
        nextHeight = 0;
    }

    @Override
    public Optional<Block> readForCertain(long wanted) {
        return read(wanted, 1).stream().findFirst();
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public Insertion insert(Block block) {
        throw onlyRead();
    }

    @Override
    public Optional<Block> blockOf(long position) {
        throw onlyRead();
    }

    @Override
    public List<PositionedRecord> readStream(String stream, long fromSequence, int maxRecords) {
        throw onlyRead();
    }

    @Override
    public Optional<Snapshot> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(Snapshot snapshot) {
        throw onlyRead();
    }

    @Override
    public void deleteSnapshot(String stream) {
        throw onlyRead();
    }

    private static UnsupportedOperationException onlyRead() {
        return new UnsupportedOperationException("A backup's blocks are read in order, and never changed");
    }
}
