package io.huiyin.storage.mvstore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk on which no file can become longer than so many bytes. H2 makes its instances, so the limit is shared. */
public final class NarrowDisk extends FilePathWrapper {

    static final String PREFIX = "narrow:";

    private static volatile long limit;

    static void leaves(long bytes) {
        limit = bytes;
        FilePath.register(new NarrowDisk());
    }

    @Override
    public String getScheme() {
        return "narrow";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new WrappedFile(getBase().open(mode)) {
            @Override
            public int write(ByteBuffer source, long position) throws IOException {
                if (position + source.remaining() > limit) {
                    throw new IOException("No space left on device");
                }
                return super.write(source, position);
            }
        };
    }
}
