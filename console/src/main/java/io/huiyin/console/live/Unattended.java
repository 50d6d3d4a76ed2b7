package io.huiyin.console.live;

import jakarta.servlet.http.HttpServletRequest;

/** What a page asks by itself. It is no sign that somebody sits in front of it, so it keeps no session alive. */
public final class Unattended {

    /** Where pages hear of changes. */
    static final String LIVE_PATH = "/live";

    /** Pages put this into what they ask by themselves. */
    private static final String HEADER = "X-Huiyin-Unattended";

    private Unattended() {}

    /** Whether nobody has to sit in front of the page for it to ask this. */
    public static boolean asks(HttpServletRequest request) {
        return request.getHeader(HEADER) != null
                || request.getRequestURI().equals(request.getContextPath() + LIVE_PATH);
    }
}
