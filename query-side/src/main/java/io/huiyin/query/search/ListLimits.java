package io.huiyin.query.search;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a list. */
public final class ListLimits {

    private static final int LONGEST_TEXT = 200;
    private static final int LARGEST_PAGE = 100;
    private static final int DEEPEST_CASE = 1_000_000;

    private final List<Violation> violations = new ArrayList<>();

    /** A text to search for is not too long. */
    public ListLimits text(@Nullable String text) {
        if (text != null && text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            violations.add(Violation.of("filter.text", RefusalCode.TOO_LONG, LONGEST_TEXT));
        }
        return this;
    }

    /** The best match needs something to match. */
    public ListLimits bestMatch(boolean asked, @Nullable String text, String otherOrders) {
        if (asked && (text == null || text.isBlank())) {
            violations.add(Violation.of("sort", RefusalCode.NOT_ALLOWED, otherOrders));
        }
        return this;
    }

    /** A page is neither too large nor too deep; one of no cases asks for the total alone. */
    public ListLimits page(int page, int size) {
        int pages = DEEPEST_CASE / Math.max(1, size);
        if (size < 0 || size > LARGEST_PAGE) {
            violations.add(Violation.of("size", RefusalCode.NOT_ALLOWED, "0–" + LARGEST_PAGE));
        } else if (page < 0 || page >= pages) {
            violations.add(Violation.of("page", RefusalCode.NOT_ALLOWED, "0–" + (pages - 1)));
        }
        return this;
    }

    /**
     * Says no if anything lies beyond.
     *
     * @throws RefusedException with everything found
     */
    public void check() {
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
    }
}
