package io.huiyin.storage.mvstore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;
import org.jspecify.annotations.Nullable;

/**
 * A file of MVStore that is changed only by what stands in a {@link Journal} already. MVStore takes a commit for whole by its
 * first and last bytes; here one that came to the disk in part cannot be met, for after a crash the journal's whole
 * records are written once more, and what is not whole there never reached the file.
 */
final class JournaledStore extends SingleFileStore {

    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(1 << 16).asReadOnlyBuffer();

    private final Journal journal;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final FileChanges changes = new FileChanges();
    private final FileChanges.Target file = new InPlace();
    private volatile boolean unconfirmed;
    private long allocated;

    private JournaledStore(Map<String, Object> settings, Journal journal) {
        super(settings);
        this.journal = journal;
    }

    /**
     * Opens a file that is as its journal says.
     *
     * @param settings MVStore's own
     */
    static JournaledStore open(String fileName, Map<String, Object> settings, Journal journal) {
        JournaledStore store = new JournaledStore(settings, journal);
        store.open(fileName, false, null);
        store.allocated = store.size();
        return store;
    }

    @Override
    public ByteBuffer readFully(@Nullable SFChunk chunk, long position, int length) {
        if (!unconfirmed) {
            return super.readFully(chunk, position, length);
        }
        lock.readLock().lock();
        try {
            ByteBuffer read = super.readFully(chunk, position, length);
            changes.patch(read, position);
            return read;
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    protected void writeFully(@Nullable SFChunk chunk, long position, ByteBuffer bytes) {
        long end = position + bytes.remaining();
        makeRoom(end, bytes.remaining());
        lock.writeLock().lock();
        try {
            changes.write(bytes, position);
            unconfirmed = true;
        } finally {
            lock.writeLock().unlock();
        }
        setSize(Math.max(size(), end));
    }

    @Override
    public void truncate(long size) {
        lock.writeLock().lock();
        try {
            changes.truncate(size);
        } finally {
            lock.writeLock().unlock();
        }
        setSize(Math.min(size(), size));
    }

    /** Makes what was written durable in the journal, and then does it in the file. */
    @Override
    public void sync() {
        if (!changes.hasWrites()) {
            return;
        }
        ByteBuffer record = changes.asRecord();
        try {
            journal.append(Journal.Kind.FILE_CHANGES, record);
        } catch (IOException e) {
            throw failed(e);
        }
        lock.writeLock().lock();
        try {
            FileChanges.make(record.position(Journal.RECORD_HEAD).slice(), file);
            changes.clear();
            unconfirmed = false;
            allocated = size();
        } catch (IOException | MVStoreException e) {
            journal.distrust();
            throw failed(e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Makes the file itself durable, so that the journal is not needed any more. */
    void force() {
        super.sync();
    }

    // Whether there is room must be known before the journal says that the change is made.
    private void makeRoom(long end, int bytes) {
        try {
            journal.reserve((long) changes.bytes() + FileChanges.BYTES_AROUND + bytes);
        } catch (IOException e) {
            throw failed(e);
        }
        while (allocated < end) {
            int length = (int) Math.min(ZEROS.capacity(), end - allocated);
            super.writeFully(null, allocated, ZEROS.duplicate().limit(length));
            allocated += length;
        }
    }

    private static MVStoreException failed(Exception cause) {
        MVStoreException failure = new MVStoreException(DataUtils.ERROR_WRITING_FAILED, "Writing failed");
        failure.initCause(cause);
        return failure;
    }

    private final class InPlace implements FileChanges.Target {

        @Override
        public void write(ByteBuffer bytes, long position) {
            JournaledStore.super.writeFully(null, position, bytes);
        }

        @Override
        public void truncate(long size) {
            JournaledStore.super.truncate(size);
        }
    }
}
