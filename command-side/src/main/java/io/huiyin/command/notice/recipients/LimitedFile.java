package io.huiyin.command.notice.recipients;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that is read no further than it may be long. */
final class LimitedFile extends FilterInputStream {

    private final int mebibytes;
    private long read;

    LimitedFile(InputStream bytes, int mebibytes) {
        super(bytes);
        this.mebibytes = mebibytes;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = super.read(bytes, offset, length);
        count(Math.max(0, got));
        return got;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > mebibytes * 1024L * 1024L) {
            throw RefusedException.because("file", RefusalCode.FILE_TOO_LARGE, mebibytes);
        }
    }
}
