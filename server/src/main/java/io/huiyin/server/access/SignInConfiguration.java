package io.huiyin.server.access;

import io.huiyin.console.access.ApiProblems;
import io.huiyin.console.access.ConsoleAccess;
import io.huiyin.server.metrics.MetricsDoor;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Who may sign in and with what, and which doors stand open. Everything not named is shut. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    FirstAccount firstAccount(AccountOpening opening) {
        return new FirstAccount(opening);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class Web {

        /** Being a bean is enough: named to the filter chain as well, it would count every failure twice. */
        @Bean
        PasswordSignIn passwordSignIn(AccessRoom access) {
            return access.passwordSignIn();
        }

        @Bean
        @Order(1)
        SecurityFilterChain health(HttpSecurity http, MetricsDoor metrics) {
            return http.securityMatcher("/actuator/**")
                    .authorizeHttpRequests(requests -> requests.requestMatchers(
                                    "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                            .permitAll()
                            .requestMatchers("/actuator/prometheus")
                            .access((person, context) ->
                                    new AuthorizationDecision(metrics.opensFor(context.getRequest())))
                            .anyRequest()
                            .denyAll())
                    .exceptionHandling(handling ->
                            handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain console(HttpSecurity http, ApiProblems problems, AccessRoom access, Clock clock) {
            return ConsoleAccess.guard(http, problems)
                    .formLogin(form -> form.authenticationDetailsSource(ClientDetails::atTheConsole))
                    // Never a challenge: a browser that cached Basic credentials could be made to send them.
                    .httpBasic(basic -> basic.authenticationEntryPoint(problems::notSignedIn)
                            .authenticationDetailsSource(ClientDetails::atTheApi))
                    .addFilterBefore(
                            new ApiTokenFilter(access.tokenSignIn(), problems), BasicAuthenticationFilter.class)
                    .addFilterBefore(
                            new StillEntitledFilter(access.rights(), problems, clock), AuthorizationFilter.class)
                    .build();
        }
    }
}
