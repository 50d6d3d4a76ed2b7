package io.huiyin.storage.mvstore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk that fails on demand, for files opened with its prefix. H2 makes its instances, so the fault is shared. */
public final class FailingDisk extends FilePathWrapper {

    static final String PREFIX = "failing:";

    /** What goes wrong. */
    enum Fault {
        NONE,
        FULL,
        FULL_HALFWAY,
        NO_SYNC
    }

    private static volatile Fault fault = Fault.NONE;

    static void install() {
        fault = Fault.NONE;
        FilePath.register(new FailingDisk());
    }

    static void become(Fault newFault) {
        fault = newFault;
    }

    @Override
    public String getScheme() {
        return "failing";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new FailingFile(getBase().open(mode));
    }

    private static final class FailingFile extends WrappedFile {

        FailingFile(FileChannel file) {
            super(file);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            if (fault == Fault.FULL || fault == Fault.FULL_HALFWAY) {
                if (fault == Fault.FULL_HALFWAY) {
                    super.write(source.slice(source.position(), source.remaining() / 2), position);
                }
                throw new IOException("No space left on device");
            }
            return super.write(source, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (fault == Fault.NO_SYNC) {
                throw new IOException("Input/output error");
            }
            super.force(metaData);
        }
    }
}
