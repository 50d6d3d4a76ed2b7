package io.huiyin.console.look;

import io.huiyin.console.access.ConsoleAccess;
import io.huiyin.console.refusal.Incidents;
import io.huiyin.console.rest.Problems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where everything lands that no page has answered: a sentence, and a way on. */
@Hidden
@PageController
final class HouseErrorController implements ErrorController {

    private static final List<HttpStatus> WITH_OWN_SENTENCE = List.of(
            HttpStatus.FORBIDDEN,
            HttpStatus.NOT_FOUND,
            HttpStatus.METHOD_NOT_ALLOWED,
            HttpStatus.CONFLICT,
            HttpStatus.CONTENT_TOO_LARGE,
            HttpStatus.SERVICE_UNAVAILABLE);

    private final Problems problems;
    private final Incidents incidents;

    HouseErrorController(Problems problems, Incidents incidents) {
        this.problems = problems;
        this.incidents = incidents;
    }

    @RequestMapping("/error")
    @Nullable
    String error(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale)
            throws IOException {
        HttpStatus status = statusOf(request);
        String reference = referenceOf(request);
        if (isForApi(request)) {
            String detail = reference == null ? null : problems.unforeseen(reference, locale);
            problems.write(request, response, status, detail);
            return null;
        }
        response.setStatus(status.value());
        model.addAttribute("reference", reference);
        return page(status, model);
    }

    /** The view for a status. */
    static String page(HttpStatus status, Model model) {
        model.addAttribute("status", status.value());
        model.addAttribute("kind", kindOf(status));
        return "look/error";
    }

    private static String kindOf(HttpStatus status) {
        if (WITH_OWN_SENTENCE.contains(status)) {
            return String.valueOf(status.value());
        }
        return status.is4xxClientError() ? "400" : "500";
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private @Nullable String referenceOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                ? incidents.note(failure)
                : null;
    }

    private static boolean isForApi(HttpServletRequest request) {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return address instanceof String path && ConsoleAccess.isApi(request.getContextPath(), path);
    }
}
