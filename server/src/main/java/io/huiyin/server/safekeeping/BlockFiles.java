package io.huiyin.server.safekeeping;

import io.huiyin.server.safekeeping.BackupManifest.Part;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a ledger is cut into files, and whether a file of an earlier run can stay. */
final class BlockFiles {

    private static final int BLOCKS_A_FILE = 1024;

    private final BlockStore blocks;

    BlockFiles(BlockStore blocks) {
        this.blocks = blocks;
    }

    /**
     * Blocks of one file.
     *
     * @param first height of the first
     * @param last height of the last
     */
    record Range(long first, long last) {

        long count() {
            return last - first + 1;
        }
    }

    /** The files of a ledger up to a block, in order. */
    static List<Range> upTo(long height) {
        List<Range> ranges = new ArrayList<>();
        for (long first = 0; first <= height; first += BLOCKS_A_FILE) {
            ranges.add(new Range(first, Math.min(height, first + BLOCKS_A_FILE - 1)));
        }
        return ranges;
    }

    /** The file as part of the backup, if it is whole and begins and ends with the ledger's own blocks. */
    Optional<Part> sameIn(Path file, Range range) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (BackupFileReader reader = new BackupFileReader(file)) {
            byte[] first = null;
            byte[] last = null;
            for (byte[] frame = reader.next(); frame != null; frame = reader.next()) {
                first = first == null ? frame : first;
                last = frame;
            }
            boolean same = first != null && last != null && isSame(first, range.first()) && isSame(last, range.last());
            return same ? Optional.of(reader.part()) : Optional.empty();
        } catch (StorageException damaged) {
            return Optional.empty(); // it is written anew
        }
    }

    private boolean isSame(byte[] frame, long height) throws IOException {
        Block copied = Frames.block(frame);
        return copied.height() == height
                && blocks.read(height, 1).stream().anyMatch(block -> Arrays.equals(block.header(), copied.header()));
    }
}
