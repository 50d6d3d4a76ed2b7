package io.huiyin.console.pace;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps the pace of whatever says that it is {@link Costly}. */
@Configuration(proxyBeanMethods = false)
class PaceSetup implements WebMvcConfigurer {

    private final Map<Cost, Buckets> buckets = new EnumMap<>(Cost.class);

    PaceSetup(Clock clock) {
        for (Cost cost : Cost.values()) {
            buckets.put(cost, new Buckets(clock, cost.atOnce(), cost.aMinute()));
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(Costly.class)) {
                    take(method, response);
                }
                return true;
            }
        });
    }

    private void take(HandlerMethod method, HttpServletResponse response) {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        Costly costly = method.getMethodAnnotation(Costly.class);
        if (costly != null && present != null && present.getPrincipal() instanceof SignedIn person) {
            Objects.requireNonNull(buckets.get(costly.value()), "Every cost has buckets")
                    .take(person.accountId().value())
                    .ifPresent(wait -> refuse(wait, response));
        }
    }

    private static void refuse(Duration wait, HttpServletResponse response) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        throw RefusedException.because(null, RefusalCode.TOO_MANY_REQUESTS, seconds);
    }
}
