package io.huiyin.console;

import static io.huiyin.console.SliceTest.As.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.huiyin.api.account.Role;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Reads pages as people of a role do. */
final class Reading {

    private Reading() {}

    /** A page as somebody of a role sees it who has chosen a language. */
    static MockHttpServletResponse page(MockMvc mvc, Role role, String path, String language) throws Exception {
        return mvc.perform(get(URI.create(path))
                        .cookie(new Cookie("huiyin-language", language))
                        .with(as(role)))
                .andReturn()
                .getResponse();
    }
}
