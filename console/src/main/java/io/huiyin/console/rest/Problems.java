package io.huiyin.console.rest;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.console.access.ApiProblems;
import io.huiyin.console.access.TooManyFailuresException;
import io.huiyin.console.refusal.RefusalStatus;
import io.huiyin.console.refusal.RefusalWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details (RFC 9457) in the client's language, with everything that is wrong by field. */
@Component
public final class Problems implements ApiProblems {

    private static final String BUSY_FOR_SECONDS = "5";

    private final MessageSource messages;
    private final RefusalWords words;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Problems(MessageSource messages, RefusalWords words, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.words = words;
        this.locales = locales;
        this.json = json;
    }

    /** Writes a problem that is fully said by its status. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        write(request, response, status, null);
    }

    /**
     * Writes a problem.
     *
     * @param detail one more sentence; null for the status's own
     */
    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, @Nullable String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(plain(status, detail, locales.resolveLocale(request))));
    }

    @Override
    public void notSignedIn(HttpServletRequest request, HttpServletResponse response, Exception reason)
            throws IOException {
        if (reason instanceof TooManyFailuresException tooMany) {
            tooManyRequests(request, response, tooMany.seconds());
        } else {
            write(request, response, HttpStatus.UNAUTHORIZED);
        }
    }

    @Override
    public void passwordMustChange(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String sentence = messages.getMessage("problem.password-must-change", null, locales.resolveLocale(request));
        write(request, response, HttpStatus.FORBIDDEN, sentence);
    }

    /** Answers 429. */
    public void tooManyRequests(HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        write(request, response, HttpStatus.TOO_MANY_REQUESTS);
    }

    @Override
    public void notAllowed(HttpServletRequest request, HttpServletResponse response, Exception reason)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN);
    }

    /** A problem said by its status and, if given, one more sentence. */
    ProblemDetail plain(HttpStatus status, @Nullable String detail, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        String key = "problem." + status.value();
        problem.setType(URI.create("urn:huiyin:problem:" + status.value()));
        problem.setTitle(messages.getMessage(key, null, status.getReasonPhrase(), locale));
        problem.setDetail(detail == null ? messages.getMessage(key + ".detail", null, "", locale) : detail);
        return problem;
    }

    /**
     * The answer to a refusal.
     *
     * @param commandId the id a repeat should carry, if the call had one
     */
    ResponseEntity<ProblemDetail> refused(RefusedException refusal, @Nullable String commandId, Locale locale) {
        HttpStatus status = RefusalStatus.of(refusal);
        List<Said> said = refusal.violations().stream()
                .map(violation -> said(violation, locale))
                .toList();
        ProblemDetail problem = plain(status, detail(said, locale), locale);
        problem.setType(URI.create("urn:huiyin:problem:" + kind(refusal, status)));
        problem.setProperty("violations", said);
        if (commandId != null) {
            problem.setProperty("idempotencyKey", commandId);
        }
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return status == HttpStatus.SERVICE_UNAVAILABLE
                ? answer.header(HttpHeaders.RETRY_AFTER, BUSY_FOR_SECONDS).body(problem)
                : answer.body(problem);
    }

    /** The sentence for a failure nobody foresaw. */
    public String unforeseen(String reference, Locale locale) {
        return messages.getMessage("problem.unforeseen", new Object[] {reference}, locale);
    }

    private Said said(Violation violation, Locale locale) {
        return new Said(violation.field(), violation.code(), words.of(violation, locale));
    }

    private String detail(List<Said> said, Locale locale) {
        String between = messages.getMessage("list.sentences", null, locale);
        return said.stream()
                .map(one -> one.field() == null ? one.message() : one.field() + ": " + one.message())
                .collect(Collectors.joining(between));
    }

    private static String kind(RefusedException refusal, HttpStatus status) {
        return refusal.violations().stream()
                .map(Violation::code)
                .filter(code -> status == HttpStatus.CONFLICT || status == HttpStatus.SERVICE_UNAVAILABLE)
                .findFirst()
                .map(Problems::dashed)
                .orElse(status == HttpStatus.BAD_REQUEST ? "input" : String.valueOf(status.value()));
    }

    private static String dashed(RefusalCode code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One thing that is wrong, as the API says it. */
    record Said(@Nullable String field, RefusalCode code, String message) {}
}
