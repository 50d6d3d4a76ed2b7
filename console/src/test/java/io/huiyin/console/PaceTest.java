package io.huiyin.console;

import static io.huiyin.console.SliceTest.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.huiyin.api.account.Role;
import io.huiyin.api.trail.FindTrail;
import io.huiyin.api.trail.TrailPage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

/** One account that asks and asks. Its context is thrown away: its buckets are empty afterwards. */
@SliceTest
@DirtiesContext
class PaceTest {

    private static final int MORE_THAN_ANYBODY_READS = 130;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeQueries queries;

    @BeforeEach
    void someCases() {
        queries.reset(Given.ALL);
    }

    private MockHttpServletResponse lastOfMany(String path, Role role) throws Exception {
        MockHttpServletResponse last = new MockHttpServletResponse();
        for (int i = 0; i < MORE_THAN_ANYBODY_READS && last.getStatus() == 200; i++) {
            last = mvc.perform(get(path).with(as(role, "-in-a-hurry")))
                    .andReturn()
                    .getResponse();
        }
        return last;
    }

    @Test
    void a_loop_over_the_list_is_slowed_down_in_a_sentence_and_nobody_else_is() throws Exception {
        MockHttpServletResponse page = lastOfMany("/cases", Role.REGULATOR);

        assertThat(page.getStatus()).isEqualTo(429);
        assertThat(page.getHeader("Retry-After")).isEqualTo("1");
        assertThat(page.getContentAsString()).contains("秒后再试");
        assertThat(mvc.perform(get("/cases").with(as(Role.HANDLER)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void downloads_in_a_loop_are_slowed_down_before_they_go_on_record() throws Exception {
        queries.answer(FindTrail.class, query -> new TrailPage(List.of(), -1, -1, null, 0, null));
        MockHttpServletResponse download =
                lastOfMany("/api/v1/trail/download?purpose=ROUTINE_REVIEW&format=CSV", Role.AUDITOR);

        assertThat(download.getStatus()).isEqualTo(429);
        assertThat(download.getHeader("Retry-After")).isEqualTo("6");
        assertThat(queries.asked(FindTrail.class)).hasSize(10);
    }

    @Test
    void a_program_is_told_in_a_problem_when_to_go_on() throws Exception {
        MockHttpServletResponse call = lastOfMany("/api/v1/complaints", Role.HOTLINE_AGENT);

        assertThat(call.getStatus()).isEqualTo(429);
        assertThat(call.getHeader("Retry-After")).isEqualTo("1");
        assertThat(call.getContentAsString()).contains("TOO_MANY_REQUESTS");
    }
}
