package io.huiyin.verifier.verify;

import io.huiyin.verifier.chain.FiledBlock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads the next blocks on a thread of its own while those before them are checked. For one caller. */
final class ReadAhead implements AutoCloseable {

    private final BlockSource blocks;
    private final int atOnce;
    private final long last;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(ReadAhead::thread);
    private CompletableFuture<List<FiledBlock>> next;

    /**
     * Begins to read.
     *
     * @param from height of the first block
     * @param last height of the last block that is sure to be there; nothing is asked for after it
     * @param atOnce how many blocks at once
     */
    ReadAhead(BlockSource blocks, long from, long last, int atOnce) {
        this.blocks = blocks;
        this.last = last;
        this.atOnce = atOnce;
        this.next = reading(from);
    }

    /** The next blocks; empty where one is missing. Throws what the source throws. */
    List<FiledBlock> take() {
        List<FiledBlock> read = read();
        if (!read.isEmpty()) {
            next = reading(read.get(read.size() - 1).height() + 1);
        }
        return read;
    }

    /** Waits for a reading under way: nobody may close what is being read from. */
    @Override
    public void close() {
        next.handle((read, failure) -> read).join();
        reader.shutdown();
    }

    private List<FiledBlock> read() {
        try {
            return next.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw failed;
        }
    }

    private CompletableFuture<List<FiledBlock>> reading(long from) {
        return from > last
                ? CompletableFuture.completedFuture(List.of())
                : CompletableFuture.supplyAsync(() -> blocks.read(from, atOnce), reader);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "ledger-read-ahead");
        thread.setDaemon(true);
        return thread;
    }
}
