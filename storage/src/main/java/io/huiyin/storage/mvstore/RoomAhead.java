package io.huiyin.storage.mvstore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files that are longer than what is in them. A disk confirms a small write twice as fast when the file need not grow for
 * it, so room is made ahead, filled with zeros; and what is forced are the bytes, with of the file's attributes only those
 * that are needed to find them. Whoever asks for the size is told where the content ends.
 */
public final class RoomAhead extends FilePathWrapper {

    private static final String SCHEME = "roomahead";

    /** How much room is made at once, in bytes. */
    static final int ROOM = 1 << 20;

    /** Larger writes take long enough for the file to grow with them. */
    static final int SMALL = 1 << 16;

    private static final int PIECE = 1 << 16;
    private static final int BLOCK = 4096;

    /** Files of another H2 file system, with room ahead. */
    static String over(String fileSystem) {
        FilePath.register(new RoomAhead());
        return SCHEME + ":" + fileSystem;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new RoomyFile(getBase().open(mode));
    }

    private static final class RoomyFile extends WrappedFile {

        private long end;
        private long room;

        RoomyFile(FileChannel file) throws IOException {
            super(file);
            this.room = file.size();
            this.end = endOfContent(file);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            long after = position + source.remaining();
            if (after > room && source.remaining() <= SMALL) {
                makeRoom(after);
            }
            int written = super.write(source, position);
            end = Math.max(end, position + written);
            room = Math.max(room, end);
            return written;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            super.force(false);
        }

        @Override
        public synchronized long size() {
            return end;
        }

        @Override
        protected synchronized void implTruncate(long size) throws IOException {
            super.implTruncate(size);
            end = Math.min(end, size);
            room = Math.min(room, size);
        }

        private void makeRoom(long from) {
            ByteBuffer zeros = ByteBuffer.allocate(ROOM);
            try {
                while (zeros.hasRemaining()) {
                    super.write(zeros, from + zeros.position());
                }
                room = from + ROOM;
            } catch (IOException noRoom) {
                // The write itself needs less; whether there is room for that, it says.
                room = Math.max(room, end);
            }
        }

        /** After a crash there is room at the end of which nobody told this process. */
        private static long endOfContent(FileChannel file) throws IOException {
            for (long to = file.size(); to > 0; ) {
                long from = Math.max(0, to - PIECE);
                int last = lastByteWritten(file, from, (int) (to - from));
                if (last >= 0) {
                    long block = (from + last) / BLOCK + 1;
                    return Math.min(file.size(), block * BLOCK);
                }
                to = from;
            }
            return 0;
        }

        private static int lastByteWritten(FileChannel file, long from, int length) throws IOException {
            ByteBuffer piece = ByteBuffer.allocate(length);
            while (piece.hasRemaining() && file.read(piece, from + piece.position()) >= 0) {
                // Read on until the piece is whole.
            }
            int last = piece.position() - 1;
            while (last >= 0 && piece.get(last) == 0) {
                last--;
            }
            return last;
        }
    }
}
