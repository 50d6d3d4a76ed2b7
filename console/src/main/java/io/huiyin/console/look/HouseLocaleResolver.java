package io.huiyin.console.look;

import io.huiyin.console.access.ConsoleAccess;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Pages speak the language a person chose, Chinese at first; the API speaks the language a client asks for. */
final class HouseLocaleResolver implements LocaleResolver {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final List<Locale> SPOKEN = List.of(CHINESE, Locale.ENGLISH);
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final CookieLocaleResolver pages = pages();
    private final AcceptHeaderLocaleResolver api = api();

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale wished = ConsoleAccess.isApi(request) ? api.resolveLocale(request) : pages.resolveLocale(request);
        return spoken(wished);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        pages.setLocale(request, response, locale == null ? null : spoken(locale));
    }

    private static Locale spoken(Locale wished) {
        return wished.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : CHINESE;
    }

    private static CookieLocaleResolver pages() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("huiyin-language");
        resolver.setDefaultLocale(CHINESE);
        resolver.setCookieMaxAge(REMEMBERED);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    private static AcceptHeaderLocaleResolver api() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(SPOKEN);
        resolver.setDefaultLocale(CHINESE);
        return resolver;
    }
}
