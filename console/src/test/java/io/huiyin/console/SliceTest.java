package io.huiyin.console;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.huiyin.api.account.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A test of the console alone, with security and a real server in front and fakes behind it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ConsoleSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.tomcat.max-swallow-size=32MB", "spring.main.banner-mode=off"})
@AutoConfigureMockMvc
@interface SliceTest {

    /** Signs requests in. */
    final class As {

        private As() {}

        static RequestPostProcessor as(Role role) {
            return as(role, "");
        }

        /** One of several of a role. */
        static RequestPostProcessor as(Role role, String which) {
            return authentication(UsernamePasswordAuthenticationToken.authenticated(
                    Given.person(role, which), null, List.of(new SimpleGrantedAuthority("ROLE_" + role))));
        }
    }
}
