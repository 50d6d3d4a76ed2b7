package io.huiyin.console;

import io.huiyin.api.account.Role;
import io.huiyin.console.access.ApiProblems;
import io.huiyin.console.access.ConsoleAccess;
import io.huiyin.console.access.SignedIn;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;

/** The console alone, in front of fakes. Its main method lets people look at the pages. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ConsoleSetup.class)
class ConsoleSlice {

    /** Starts it on a port, with the role's name as login and any password: {@code --server.port=8099}. */
    public static void main(String[] arguments) {
        var context = SpringApplication.run(ConsoleSlice.class, arguments);
        context.getBean(FakeQueries.class).reset(Given.ALL);
    }

    @Bean
    FakeCommands commands() {
        return new FakeCommands();
    }

    @Bean
    FakeQueries queries() {
        return new FakeQueries();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Given.NOW, ZoneId.of("UTC"));
    }

    @Bean
    ZoneId zone() {
        return Given.SHANGHAI;
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, ApiProblems problems) {
        return ConsoleAccess.guard(http, problems)
                .authenticationProvider(new RoleSignIn())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::notSignedIn))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .build();
    }

    /** Knows everybody by the name of a role, and another of the same role by a word after a full stop. */
    private static final class RoleSignIn implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication wish) throws AuthenticationException {
            try {
                String[] name = wish.getName().split("\\.", 2);
                Role role = Role.valueOf(name[0].toUpperCase(Locale.ROOT));
                SignedIn person = name.length == 1 ? Given.person(role) : Given.person(role, name[1]);
                return UsernamePasswordAuthenticationToken.authenticated(
                        person, null, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
            } catch (IllegalArgumentException unknown) {
                throw new BadCredentialsException("Nobody of that name", unknown);
            }
        }

        @Override
        public boolean supports(Class<?> type) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
        }
    }
}
