package io.huiyin.server.access;

import io.huiyin.console.access.ApiProblems;
import io.huiyin.console.access.ConsoleAccess;
import io.huiyin.server.metrics.MetricsDoor;
import java.time.Clock;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Who may sign in and with what, and which doors stand open. Everything not named is shut. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    FirstAccount firstAccount(Credentials credentials, AccountOpening opening) {
        return new FirstAccount(credentials, opening);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class Web {

        @Bean
        PasswordSignIn passwordSignIn(Credentials credentials, PasswordEncoder encoder, QueryBus queries, Clock clock) {
            return new PasswordSignIn(credentials, encoder, queries, new SignInThrottle(clock));
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
        SecurityFilterChain console(HttpSecurity http, ApiProblems problems, PasswordSignIn signIn) {
            return ConsoleAccess.guard(http, problems)
                    .authenticationProvider(signIn)
                    // Never a challenge: a browser that cached Basic credentials could be made to send them.
                    .httpBasic(basic -> basic.authenticationEntryPoint(problems::notSignedIn))
                    .build();
        }
    }
}
