package io.huiyin.console.trail;

import io.huiyin.api.trail.LedgerBundle;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Gives a bundle to whoever downloads it, never more than a few blocks in memory. */
@Component
public final class BundleDownload {

    private final DownloadPlaces places;

    BundleDownload(DownloadPlaces places) {
        this.places = places;
    }

    /**
     * Answers with a bundle. One that breaks off has no end, and a verifier says so.
     *
     * @param recorded puts the download on record and gives the bundle; called when there is a place for it
     * @throws io.huiyin.api.refusal.RefusedException if it was refused, or too many are under way; nothing was written
     *     then
     */
    public void answer(Supplier<LedgerBundle> recorded, HttpServletResponse response) {
        places.use(() -> {
            LedgerBundle bundle = recorded.get();
            response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(bundle.fileName())
                            .build()
                            .toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            OutputStream out = new BufferedOutputStream(response.getOutputStream());
            bundle.content().writeTo(out);
            out.flush();
        });
    }
}
