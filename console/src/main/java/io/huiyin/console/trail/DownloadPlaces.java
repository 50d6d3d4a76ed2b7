package io.huiyin.console.trail;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The few places there are for downloads of any length. */
@Component
final class DownloadPlaces {

    private static final Logger LOG = LoggerFactory.getLogger(DownloadPlaces.class);

    /** Each keeps a thread of the server busy. */
    private static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * Downloads something when there is a place for it. Ends quietly when the client goes away.
     *
     * @throws RefusedException with {@link RefusalCode#BUSY} if too many are under way, or what the download throws
     */
    void use(Download download) {
        if (!places.tryAcquire()) {
            throw RefusedException.because(null, RefusalCode.BUSY);
        }
        try {
            download.run();
        } catch (IOException | UncheckedIOException gone) {
            LOG.info("A download of the trail ended early, the client is gone: {}", gone.getMessage());
        } finally {
            places.release();
        }
    }

    /** What is done there. */
    @FunctionalInterface
    interface Download {

        void run() throws IOException;
    }
}
