package io.huiyin.console.look;

import io.huiyin.console.access.ConsoleAccess;
import io.huiyin.console.rest.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away bodies larger than any form or call needs, before anything reads them. */
@Component
final class BodyLimitFilter extends OncePerRequestFilter {

    /** Below this path files are taken. */
    private static final String FILES = "/notices/";

    /** 33 MiB: the longest list of recipients, and what a form puts around it. */
    private static final long LONGEST_FILE = 33L << 20;

    private final Problems problems;

    BodyLimitFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limitOf(request)) {
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
        } else if (isFormOfUnknownLength(request)) {
            refuse(request, response, HttpStatus.LENGTH_REQUIRED);
        } else {
            chain.doFilter(request.getContentLengthLong() < 0 ? new LimitedBody(request) : request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        if (ConsoleAccess.isApi(request)) {
            problems.write(request, response, status);
        } else {
            response.sendError(status.value());
        }
    }

    // A file says how long it is, and is kept on disk while it is read.
    private static long limitOf(HttpServletRequest request) {
        return isForm(request, MediaType.MULTIPART_FORM_DATA_VALUE)
                        && request.getServletPath().startsWith(FILES)
                ? LONGEST_FILE
                : LimitedBody.LIMIT;
    }

    // A form's fields are read by the server itself, out of reach of the counting body.
    private static boolean isFormOfUnknownLength(HttpServletRequest request) {
        return request.getContentLengthLong() < 0
                && (isForm(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        || isForm(request, MediaType.MULTIPART_FORM_DATA_VALUE));
    }

    private static boolean isForm(HttpServletRequest request, String kind) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(kind);
    }
}
