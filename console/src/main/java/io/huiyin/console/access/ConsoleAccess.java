package io.huiyin.console.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What the console needs of web security. Everything not named public asks for sign-in. */
public final class ConsoleAccess {

    /** The browser loads nothing from elsewhere and runs nothing written into a page. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    /** No page needs the machine's eyes, ears or whereabouts. */
    public static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** Where people sign in. */
    public static final String SIGN_IN_PATH = "/login";

    /** Where people sign out, by POST. */
    public static final String SIGN_OUT_PATH = "/logout";

    /** Where somebody whose session has ended is led. */
    public static final String SESSION_ENDED = SIGN_IN_PATH + "?ended";

    /** Where somebody who has changed the own password signs in with the new one. */
    public static final String PASSWORD_CHANGED = SIGN_IN_PATH + "?changed";

    /** Where people change their own password. */
    public static final String PASSWORD_PATH = "/account/password";

    /** Path patterns open to everybody. */
    public static final List<String> PUBLIC_PATHS =
            List.of(SIGN_IN_PATH, "/error", "/assets/**", "/webjars/**", "/checkpoint", "/checkpoint/*");

    private static final List<String> OPEN_BEFORE_PASSWORD_CHANGE =
            List.of(PASSWORD_PATH, SIGN_IN_PATH, SIGN_OUT_PATH, "/error", "/assets/", "/webjars/");
    private static final List<String> OWN_CREDENTIALS = List.of("Basic ", "Bearer ");
    private static final String API = "/api/";

    private ConsoleAccess() {}

    /**
     * Sets up everything but the question who may sign in and with what: public paths, sign-in page, sign-out, CSRF,
     * headers, and answers to clients of the API that are not signed in or not allowed.
     *
     * @param problems tells clients of the API why they are turned away
     */
    public static HttpSecurity guard(HttpSecurity http, ApiProblems problems) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(PUBLIC_PATHS.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN_PATH).permitAll())
                .logout(logout -> logout.logoutUrl(SIGN_OUT_PATH).logoutSuccessUrl(SIGN_IN_PATH + "?out"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(ConsoleAccess::isApiCallWithOwnCredentials))
                .headers(ConsoleAccess::headers)
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                problems::notSignedIn, ConsoleAccess::isApi)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN_PATH), request -> true)
                        .defaultAccessDeniedHandlerFor(problems::notAllowed, ConsoleAccess::isApi)
                        .defaultAccessDeniedHandlerFor(notAllowedPage(), request -> true));
    }

    /** Whether a request is for the API and not for a page. */
    public static boolean isApi(HttpServletRequest request) {
        return isApi(request.getContextPath(), request.getRequestURI());
    }

    /** Whether a path, context path included, belongs to the API. */
    public static boolean isApi(String contextPath, String path) {
        return path.startsWith(contextPath + API);
    }

    /** Whether a request is answered even to somebody who has to change a first password. */
    public static boolean isOpenBeforePasswordChange(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return OPEN_BEFORE_PASSWORD_CHANGE.stream()
                .anyMatch(open -> open.endsWith("/") ? path.startsWith(open) : path.equals(open));
    }

    // A foreign page cannot make a browser send this header, so a call that carries it needs no token.
    private static boolean isApiCallWithOwnCredentials(HttpServletRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return isApi(request)
                && credentials != null
                && OWN_CREDENTIALS.stream()
                        .anyMatch(kind -> credentials.regionMatches(true, 0, kind, 0, kind.length()));
    }

    private static AccessDeniedHandler notAllowedPage() {
        return (request, response, denied) -> response.sendError(403);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
