package io.huiyin.console.cases;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.gateway.Desk;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Just registered, and the view has not come so far: that is no error, only early. */
public final class NotReadYet {

    private static final String AGAIN_AFTER_SECONDS = "2";

    private NotReadYet() {}

    /**
     * The page that waits for a file that cannot be there yet.
     *
     * @param atLeast the position that was to be read; null when the file should long have been there
     * @param unknown what to say when it is not there at all
     * @throws RefusedException with {@code unknown} if the position has been read
     */
    public static String page(
            Desk desk, @Nullable Long atLeast, RefusalCode unknown, Object id, HttpServletResponse response) {
        if (atLeast == null || desk.freshness().position() >= atLeast) {
            throw RefusedException.because(null, unknown, id);
        }
        response.setStatus(HttpStatus.ACCEPTED.value());
        response.setHeader("Refresh", AGAIN_AFTER_SECONDS);
        return "cases/waiting";
    }
}
