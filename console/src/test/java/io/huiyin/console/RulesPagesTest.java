package io.huiyin.console;

import static io.huiyin.console.SliceTest.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.huiyin.api.account.Role;
import io.huiyin.api.deadline.ProposalStatus;
import io.huiyin.api.rules.ApproveRebasing;
import io.huiyin.api.rules.ProposeRebasing;
import io.huiyin.api.rules.ProposedRebasing;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SliceTest
class RulesPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeQueries queries;

    @Autowired
    private FakeCommands commands;

    @BeforeEach
    void oneRebasing() {
        queries.reset(Given.ALL);
        commands.reset();
        GivenProposals.rebasing(queries, ProposalStatus.WAITING);
    }

    private String html(Role role, String path, String language) throws Exception {
        MockHttpServletResponse page = Reading.page(mvc, role, path, language);
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString();
    }

    @Test
    void its_readers_see_rules_and_re_basings_in_both_languages() throws Exception {
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.HOTLINE_SUPERVISOR, Role.REGULATOR)) {
            for (String language : List.of("zh-CN", "en")) {
                for (String path : List.of("/rules", "/rules/rebasings/1")) {
                    assertThat(html(role, path, language))
                            .contains("<html lang=\"" + language + "\"", "incident-report@2", "管理员老王")
                            .doesNotContain("??", "th:");
                }
            }
        }
    }

    @Test
    void the_preview_says_by_how_much_hours_move_and_how_many_are_left_alone() throws Exception {
        assertThat(html(Role.REGULATOR, "/rules/rebasings/1", "en"))
                .contains("20 h 30 min earlier", "S-2611-0001-3", "Stay as they are")
                .doesNotContain("/approve");
    }

    @Test
    void administrators_are_offered_to_propose_and_supervisors_to_approve() throws Exception {
        assertThat(html(Role.SYSTEM_ADMIN, "/rules", "en")).contains("Re-base open cases");
        assertThat(html(Role.HOTLINE_SUPERVISOR, "/rules", "en")).doesNotContain("Re-base open cases");
        assertThat(html(Role.HOTLINE_SUPERVISOR, "/rules/rebasings/1", "en"))
                .contains("/rules/rebasings/1/approve", "/rules/rebasings/1/discard");
    }

    @Test
    void what_is_carried_out_shows_how_far_and_offers_nothing() throws Exception {
        GivenProposals.rebasing(queries, ProposalStatus.CARRIED_OUT);
        assertThat(html(Role.HOTLINE_SUPERVISOR, "/rules/rebasings/1", "en"))
                .contains("All open cases were counted anew")
                .doesNotContain("/approve", "/discard");
    }

    @Test
    void a_proposal_leads_to_its_preview() throws Exception {
        commands.answerWith(command -> new ProposedRebasing(1, "incident-report@2", GivenProposals.HASH));
        MockHttpServletResponse next = mvc.perform(post("/rules/rebasings")
                        .param("commandId", GivenProposals.WISH)
                        .param("rule", "incident-report@2")
                        .with(as(Role.SYSTEM_ADMIN))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(next.getRedirectedUrl()).startsWith("/rules/rebasings/1");
        assertThat(commands.only(ProposeRebasing.class).rule()).isEqualTo("incident-report@2");
    }

    @Test
    void the_approval_names_the_rule_that_was_looked_at() throws Exception {
        mvc.perform(post("/rules/rebasings/1/approve")
                        .param("commandId", GivenProposals.WISH)
                        .param("contentHash", GivenProposals.HASH)
                        .with(as(Role.HOTLINE_SUPERVISOR))
                        .with(csrf()))
                .andReturn();
        ApproveRebasing sent = commands.only(ApproveRebasing.class);
        assertThat(sent.rebasing()).isEqualTo(1);
        assertThat(sent.contentHash()).isEqualTo(GivenProposals.HASH);
    }

    @Test
    void one_that_is_not_there_is_not_found_and_others_are_refused() throws Exception {
        for (String path : List.of("/rules/rebasings/9", "/rules/rebasings/rubbish")) {
            assertThat(mvc.perform(get(path).with(as(Role.REGULATOR)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(mvc.perform(get("/rules").with(as(Role.HANDLER)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }
}
