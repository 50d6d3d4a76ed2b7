package io.huiyin.storage.mvstore;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files that stay open when a reader is interrupted: Java's ordinary file channel would be closed for everybody. Java's
 * asynchronous one is not; here it works in the calling thread, since handing a page to another costs more than reading it.
 */
public final class UninterruptedFiles extends FilePathWrapper {

    private static final String SCHEME = "uninterrupted";

    /** The prefix of such files' names, known to H2 from now on. */
    static String prefix() {
        FilePath.register(new UninterruptedFiles());
        return SCHEME + ":";
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path path = Path.of(getBase().toString());
        Set<OpenOption> options = mode.equals("r")
                ? Set.of(StandardOpenOption.READ)
                : Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        return new UninterruptedFile(AsynchronousFileChannel.open(path, options, new CallingThread()));
    }

    private static final class UninterruptedFile extends FileBaseDefault {

        private final AsynchronousFileChannel file;

        UninterruptedFile(AsynchronousFileChannel file) {
            this.file = file;
        }

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the system reads for many at once
        public int read(ByteBuffer target, long position) throws IOException {
            return done(file.read(target, position));
        }

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public int write(ByteBuffer source, long position) throws IOException {
            return done(file.write(source, position));
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        // It is done before it is asked for, so that an interrupted thread neither waits nor is stopped here.
        private static int done(Future<Integer> operation) throws IOException {
            try {
                return operation.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("A file operation was interrupted, which cannot be");
            }
        }
    }

    /** Does at once what it is given. It has no threads, so there is nothing to shut down. */
    private static final class CallingThread extends AbstractExecutorService {

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return false;
        }
    }
}
