package io.huiyin.console.rest;

import io.huiyin.api.CommandId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.forms.Wishes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Reads what a call says beside its body: the id of the wish, and the version it was made upon. */
@Component
final class CallHeaders {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String WISH = CallHeaders.class.getName() + ".wish";
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"");
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private final Wishes wishes;

    CallHeaders(Wishes wishes) {
        this.wishes = wishes;
    }

    /** The id of the wish; a new one when the client gave none. Remembered, so that an error can name it. */
    CommandId wish(HttpServletRequest request) {
        String given = request.getHeader(IDEMPOTENCY_KEY);
        CommandId wish = given == null ? wishes.next() : commandId(given.strip());
        request.setAttribute(WISH, wish.value());
        return wish;
    }

    /** The id of the wish of this call, if it has come so far. */
    static @Nullable String wishOf(HttpServletRequest request) {
        return request.getAttribute(WISH) instanceof String wish ? wish : null;
    }

    /** The version the client has seen; null when any will do. */
    static @Nullable Long expectedVersion(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.IF_MATCH);
        if (given == null || given.strip().equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(given.strip());
        if (!version.matches()) {
            throw RefusedException.because(HttpHeaders.IF_MATCH, RefusalCode.MALFORMED, "\"3\"");
        }
        return Long.valueOf(version.group(1));
    }

    private static CommandId commandId(String given) {
        Matcher quoted = QUOTED.matcher(given);
        try {
            return new CommandId(quoted.matches() ? quoted.group(1) : given);
        } catch (IllegalArgumentException otherForm) {
            throw RefusedException.because(IDEMPOTENCY_KEY, RefusalCode.MALFORMED, "1–100 × A-Z a-z 0-9 . _ : -");
        }
    }
}
