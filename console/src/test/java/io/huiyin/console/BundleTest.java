package io.huiyin.console;

import static io.huiyin.console.SliceTest.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.huiyin.api.CaseId;
import io.huiyin.api.account.Role;
import io.huiyin.api.trail.DownloadBundle;
import io.huiyin.api.trail.FindBundle;
import io.huiyin.api.trail.FindLedgerVerification;
import io.huiyin.api.trail.LedgerBundle;
import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.api.trail.LookUpPurpose;
import io.huiyin.api.trail.LookUpReason;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Its context is its own: its buckets are full at first. */
@SliceTest
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class BundleTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeQueries queries;

    @Autowired
    private FakeCommands commands;

    @BeforeEach
    void cases_and_a_ledger_never_verified() {
        queries.reset(Given.ALL);
        commands.reset();
        queries.answer(FindLedgerVerification.class, query -> new LedgerVerification(null, null));
    }

    @Test
    void a_bundle_of_a_case_is_put_on_record_and_given() throws Exception {
        queries.answer(
                FindBundle.class,
                query -> Optional.of(new LedgerBundle("case.bundle", out -> out.write(new byte[] {1, 2, 3}))));
        MockHttpServletResponse file = perform(
                post("/trail/bundle")
                        .param("caseId", Given.OVERDUE.summary().number().toString())
                        .param("purpose", "CASE_REVIEW")
                        .with(csrf()),
                Role.REGULATOR);

        DownloadBundle asked = commands.only(DownloadBundle.class);
        assertThat(asked.caseId()).isEqualTo(new CaseId("complaint-0001"));
        assertThat(asked.reason()).isEqualTo(new LookUpReason(LookUpPurpose.CASE_REVIEW, null));
        assertThat(queries.asked(FindBundle.class)).containsExactly(new FindBundle(asked.lookUpId()));
        assertThat(file.getContentAsByteArray()).containsExactly(1, 2, 3);
        assertThat(file.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"case.bundle\"");
    }

    @Test
    void without_a_case_the_bundle_is_the_whole_ledgers_and_needs_a_purpose() throws Exception {
        queries.answer(
                FindBundle.class,
                query -> Optional.of(new LedgerBundle("ledger.bundle", out -> out.write(new byte[7]))));
        MockHttpServletResponse refused = perform(post("/trail/bundle").with(csrf()), Role.REGULATOR);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains("查看目的", "必填", "证据包");
        assertThat(commands.sent()).isEmpty();

        MockHttpServletResponse file =
                perform(get("/api/v1/trail/bundle").param("purpose", "OVERSIGHT_REQUEST"), Role.REGULATOR);
        assertThat(commands.only(DownloadBundle.class).caseId()).isNull();
        assertThat(file.getContentAsByteArray()).hasSize(7);
    }

    @Test
    void a_case_of_which_the_ledger_has_nothing_is_named() throws Exception {
        queries.answer(FindBundle.class, query -> Optional.empty());
        MockHttpServletResponse answer = perform(
                get("/api/v1/trail/bundle").param("purpose", "STATISTICS").param("caseId", "incident-nowhere"),
                Role.REGULATOR);

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("incident-nowhere");
    }

    @Test
    void only_a_regulator_takes_bundles_away() throws Exception {
        assertThat(perform(get("/trail"), Role.AUDITOR).getContentAsString()).doesNotContain("id=\"bundle\"");
        assertThat(perform(get("/api/v1/trail/bundle").param("purpose", "STATISTICS"), Role.AUDITOR)
                        .getStatus())
                .isEqualTo(403);
        assertThat(commands.sent()).isEmpty();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, Role role) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        request.header("Accept-Language", "zh-CN").with(as(role)))
                .andReturn()
                .getResponse();
        response.setDefaultCharacterEncoding("UTF-8");
        return response;
    }
}
