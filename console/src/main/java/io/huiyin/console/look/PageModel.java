package io.huiyin.console.look;

import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.cases.MayDo;
import io.huiyin.console.refusal.RefusalStatus;
import io.huiyin.console.refusal.RefusalWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page shows around its content, and the page for what is refused before there is one. */
@ControllerAdvice(annotations = PageController.class)
final class PageModel {

    private static final String BUSY_FOR_SECONDS = "5";

    private final RefusalWords words;

    PageModel(RefusalWords words) {
        this.words = words;
    }

    @ModelAttribute
    void surroundings(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request, Model model) {
        model.addAttribute("me", person);
        model.addAttribute("may", person == null ? null : new MayDo(person));
        model.addAttribute("navigation", person == null ? List.of() : Navigation.of(person.role()));
        model.addAttribute("inChinese", inLanguage(request, "zh-CN"));
        model.addAttribute("inEnglish", inLanguage(request, "en"));
    }

    @ExceptionHandler
    String refused(
            RefusedException refusal,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        HttpStatus status = RefusalStatus.of(refusal);
        surroundings(person, request, model);
        model.addAttribute("sentences", sentences(refusal, locale));
        response.setStatus(status.value());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, BUSY_FOR_SECONDS);
        }
        return HouseErrorController.page(status, model);
    }

    private List<String> sentences(RefusedException refusal, Locale locale) {
        return refusal.violations().stream()
                .map(violation -> words.of(violation, locale))
                .toList();
    }

    // The same page in another language; an error has no address of its own to come back to.
    private static String inLanguage(HttpServletRequest request, String language) {
        UriComponentsBuilder address = request.getRequestURI().endsWith("/error")
                ? ServletUriComponentsBuilder.fromContextPath(request).path("/")
                : ServletUriComponentsBuilder.fromRequest(request);
        return address.replaceQueryParam(WebSetup.LANGUAGE_PARAMETER, language)
                .scheme(null)
                .host(null)
                .port(-1)
                .build()
                .toUriString();
    }
}
