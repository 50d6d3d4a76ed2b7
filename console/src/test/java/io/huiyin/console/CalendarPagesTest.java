package io.huiyin.console;

import static io.huiyin.console.SliceTest.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.huiyin.api.account.Role;
import io.huiyin.api.calendar.ApproveCalendar;
import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.calendar.DraftedCalendar;
import io.huiyin.api.deadline.ProposalStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@SliceTest
class CalendarPagesTest {

    /** A browser says how long what it sends is; the length itself does not matter here. */
    private static final byte[] ANY_LENGTH = {1};

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeQueries queries;

    @Autowired
    private FakeCommands commands;

    @BeforeEach
    void oneDraft() {
        queries.reset(Given.ALL);
        commands.reset();
        GivenProposals.draft(queries, ProposalStatus.WAITING);
    }

    private String html(Role role, String path, String language) throws Exception {
        MockHttpServletResponse page = Reading.page(mvc, role, path, language);
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString();
    }

    @Test
    void its_readers_see_what_is_in_force_and_what_waits_in_both_languages() throws Exception {
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.HOTLINE_SUPERVISOR, Role.REGULATOR)) {
            for (String language : List.of("zh-CN", "en")) {
                for (String path : List.of("/calendar", "/calendar/drafts/1")) {
                    assertThat(html(role, path, language))
                            .contains("<html lang=\"" + language + "\"", "国办发明电〔2026〕9号", "管理员老王", "西湖博览会")
                            .doesNotContain("??", "th:");
                }
            }
        }
    }

    @Test
    void the_preview_says_how_many_deadlines_move_from_where_to_where() throws Exception {
        assertThat(html(Role.REGULATOR, "/calendar/drafts/1", "en"))
                .contains("312", "4,088", "H-2612-0001-3", "2027 loses 7 working days")
                .doesNotContain("/approve");
    }

    @Test
    void only_those_who_decide_are_offered_to() throws Exception {
        assertThat(html(Role.HOTLINE_SUPERVISOR, "/calendar/drafts/1", "zh-CN"))
                .contains("/calendar/drafts/1/approve", "/calendar/drafts/1/discard");
        assertThat(html(Role.HOTLINE_SUPERVISOR, "/calendar", "zh-CN")).doesNotContain("f-table");
        assertThat(html(Role.SYSTEM_ADMIN, "/calendar", "zh-CN")).contains("f-table", "2027 年的放假安排仍未导入");
    }

    @Test
    void what_is_carried_out_shows_how_far_and_offers_nothing() throws Exception {
        GivenProposals.draft(queries, ProposalStatus.CARRIED_OUT);
        assertThat(html(Role.HOTLINE_SUPERVISOR, "/calendar/drafts/1", "en"))
                .contains("All open cases were counted anew")
                .doesNotContain("/approve", "/discard");
    }

    @Test
    void the_approval_names_the_calendar_that_was_looked_at() throws Exception {
        mvc.perform(post("/calendar/drafts/1/approve")
                        .param("commandId", GivenProposals.WISH)
                        .param("calendar", GivenProposals.HASH)
                        .with(as(Role.HOTLINE_SUPERVISOR))
                        .with(csrf()))
                .andReturn();
        ApproveCalendar sent = commands.only(ApproveCalendar.class);
        assertThat(sent.draft()).isEqualTo(1);
        assertThat(sent.calendar()).isEqualTo(GivenProposals.HASH);
    }

    @Test
    void a_file_is_sent_as_it_is_and_one_that_is_no_text_is_named() throws Exception {
        commands.answerWith(command -> new DraftedCalendar(1, GivenProposals.HASH));
        MockMultipartFile file =
                new MockMultipartFile("table", "2027.json", null, "{\"年\":1}".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/calendar/drafts")
                        .file(file)
                        .param("commandId", GivenProposals.WISH)
                        .content(ANY_LENGTH)
                        .with(as(Role.SYSTEM_ADMIN))
                        .with(csrf()))
                .andReturn();
        assertThat(commands.only(DraftCalendar.class).table()).isEqualTo("{\"年\":1}");

        MockHttpServletResponse refused = mvc.perform(multipart("/calendar/drafts")
                        .file(new MockMultipartFile("table", "2027.json", null, new byte[] {(byte) 0xff, (byte) 0xfe}))
                        .param("commandId", GivenProposals.WISH)
                        .content(ANY_LENGTH)
                        .with(as(Role.SYSTEM_ADMIN))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains("UTF-8");
    }

    @Test
    void others_are_refused() throws Exception {
        assertThat(mvc.perform(get("/calendar").with(as(Role.HANDLER)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }
}
