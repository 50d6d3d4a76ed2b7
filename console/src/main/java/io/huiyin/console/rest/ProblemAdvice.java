package io.huiyin.console.rest;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.refusal.Incidents;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns everything that goes wrong in a call into a problem detail that names the field and what is allowed. */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
final class ProblemAdvice {

    private final Problems problems;
    private final MessageSource messages;
    private final Incidents incidents;

    ProblemAdvice(Problems problems, MessageSource messages, Incidents incidents) {
        this.problems = problems;
        this.messages = messages;
        this.incidents = incidents;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException refusal, HttpServletRequest request, Locale locale) {
        return problems.refused(refusal, CallHeaders.wishOf(request), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(
            HttpMessageNotReadableException failure, HttpServletRequest request, Locale locale) {
        Throwable cause = failure.getMostSpecificCause();
        if (cause instanceof BodyTooLargeException) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, problems.plain(HttpStatus.CONTENT_TOO_LARGE, null, locale));
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return refused(unknownProperty(unknown), request, locale);
        }
        if (cause instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return refused(
                    RefusedException.because(pathOf(mismatch), RefusalCode.MALFORMED, jsonTypeOf(mismatch, locale)),
                    request,
                    locale);
        }
        String detail = cause instanceof StreamReadException broken
                ? brokenAt(broken.getLocation(), locale)
                : messages.getMessage("problem.no-object", null, locale);
        return answer(HttpStatus.BAD_REQUEST, problems.plain(HttpStatus.BAD_REQUEST, detail, locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception failure, Locale locale) {
        if (failure instanceof ErrorResponse known) {
            return said(known, locale);
        }
        String reference = incidents.note(failure);
        String detail = problems.unforeseen(reference, locale);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR, problems.plain(HttpStatus.INTERNAL_SERVER_ERROR, detail, locale));
    }

    // What the framework refuses by itself: a wrong method, a wrong content type, an address with nothing behind it.
    private ResponseEntity<ProblemDetail> said(ErrorResponse known, Locale locale) {
        HttpStatusCode code = known.getStatusCode();
        HttpStatus status = HttpStatus.valueOf(code.value());
        return ResponseEntity.status(status)
                .headers(known.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problems.plain(status, null, locale));
    }

    private static RefusedException unknownProperty(UnrecognizedPropertyException unknown) {
        String allowed = unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
        return RefusedException.because(pathOf(unknown), RefusalCode.NOT_ALLOWED, allowed);
    }

    private static String pathOf(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private String jsonTypeOf(MismatchedInputException mismatch, Locale locale) {
        Class<?> wanted = mismatch.getTargetType();
        String name = wanted == String.class ? "text" : wanted == Boolean.class ? "boolean" : "object";
        return messages.getMessage("problem.json-" + name, null, locale);
    }

    private String brokenAt(TokenStreamLocation where, Locale locale) {
        return messages.getMessage(
                "problem.broken-json", new Object[] {where.getLineNr(), where.getColumnNr()}, locale);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, ProblemDetail problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
