package io.huiyin.server.session;

import io.huiyin.storage.KeptState;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Puts shared sessions in the place of the web server's own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionConfiguration {

    private static final String COOKIE = "HUIYIN_SESSION";

    @Bean
    KeptSessions keptSessions(
            KeptState keptState, Clock clock, @Value("${server.servlet.session.timeout}") Duration timeOut) {
        return new KeptSessions(keptState, timeOut, clock);
    }

    @Bean(destroyMethod = "close")
    SessionSweeping sessionSweeping(KeptSessions sessions) {
        return SessionSweeping.start(sessions);
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<KeptSession>> sessionFilter(KeptSessions sessions) {
        SessionRepositoryFilter<KeptSession> filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(cookies());
        FilterRegistrationBean<SessionRepositoryFilter<KeptSession>> registration =
                new FilterRegistrationBean<>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    FilterRegistrationBean<UnattendedFilter> unattendedFilter(KeptSessions sessions) {
        FilterRegistrationBean<UnattendedFilter> registration =
                new FilterRegistrationBean<>(new UnattendedFilter(sessions));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }

    private static CookieHttpSessionIdResolver cookies() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Strict");
        CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookie);
        return resolver;
    }
}
