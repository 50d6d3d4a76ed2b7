package io.huiyin.console;

import static io.huiyin.console.SliceTest.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.huiyin.api.account.Role;
import io.huiyin.api.calendar.ApproveCalendar;
import io.huiyin.api.calendar.DiscardCalendarDraft;
import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.calendar.DraftedCalendar;
import io.huiyin.api.deadline.ProposalStatus;
import io.huiyin.api.rules.ApproveRebasing;
import io.huiyin.api.rules.DiscardRebasing;
import io.huiyin.api.rules.FindDeadlineRule;
import io.huiyin.api.rules.ProposeRebasing;
import io.huiyin.api.rules.ProposedRebasing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs do with the calendar and with rules what people do in the console. */
@SliceTest
class ProposalsApiTest {

    private static final String DRAFTS = "/api/v1/calendar/drafts";
    private static final String REBASINGS = "/api/v1/rules/rebasings";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeQueries queries;

    @Autowired
    private FakeCommands commands;

    private final JsonMapper json = new JsonMapper();

    @BeforeEach
    void one_of_each() {
        queries.reset(Given.ALL);
        commands.reset();
        GivenProposals.draft(queries, ProposalStatus.WAITING);
        GivenProposals.rebasing(queries, ProposalStatus.WAITING);
    }

    private MockHttpServletResponse call(Role role, MockHttpServletRequestBuilder call) throws Exception {
        MockHttpServletResponse answer = mvc.perform(call.contentType(MediaType.APPLICATION_JSON)
                        .with(as(role))
                        .with(csrf().asHeader()))
                .andReturn()
                .getResponse();
        answer.setDefaultCharacterEncoding("UTF-8");
        return answer;
    }

    private JsonNode read(Role role, String path) throws Exception {
        MockHttpServletResponse answer = call(role, get(path));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }

    private String problem(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        JsonNode violation = json.readTree(answer.getContentAsByteArray()).at("/violations/0");
        return violation.path("field").asString("") + " "
                + violation.path("code").asString("");
    }

    @Test
    void the_calendar_is_read_with_its_districts_and_drafts() throws Exception {
        JsonNode calendar = read(Role.REGULATOR, "/api/v1/calendar");
        assertThat(calendar.at("/nextYear/standing").asString()).isEqualTo("ALARMING");
        assertThat(calendar.at("/years/0/holidays/0").asString()).isEqualTo("2027-01-01");
        assertThat(calendar.at("/years/0/districtDays/0/districts/0").asString())
                .isEqualTo("unit-west-lake");
        assertThat(calendar.at("/drafts/0/dayCounts/0/found").asInt()).isEqualTo(7);
        assertThat(calendar.at("/drafts/0/preview").isMissingNode())
                .as("a list counts nothing")
                .isTrue();
    }

    @Test
    void a_draft_says_what_approving_it_would_do_while_it_waits() throws Exception {
        JsonNode draft = read(Role.REGULATOR, DRAFTS + "/1");
        assertThat(draft.at("/preview/moved").asInt()).isEqualTo(312);
        assertThat(draft.at("/preview/shifts/0/to").asString()).isEqualTo("2027-01-04");

        GivenProposals.draft(queries, ProposalStatus.CARRIED_OUT);
        assertThat(read(Role.REGULATOR, DRAFTS + "/1").has("preview")).isFalse();
    }

    @Test
    void a_file_is_drafted_as_it_is() throws Exception {
        commands.answerWith(command -> new DraftedCalendar(2, GivenProposals.HASH));
        MockHttpServletResponse answer = call(
                Role.SYSTEM_ADMIN,
                post(DRAFTS + "?notice=9").content("{ \"年\": 1 }").header("Idempotency-Key", "table-1"));
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeader("Location")).isEqualTo(DRAFTS + "/2");
        assertThat(json.readTree(answer.getContentAsByteArray()).get("hash").asString())
                .isEqualTo(GivenProposals.HASH);
        DraftCalendar sent = commands.only(DraftCalendar.class);
        assertThat(sent.table()).isEqualTo("{ \"年\": 1 }");
        assertThat(sent.notice()).isEqualTo("9");
        assertThat(sent.commandId().value()).isEqualTo("table-1");
    }

    @Test
    void what_is_no_file_is_named_and_sends_nothing() throws Exception {
        assertThat(problem(call(Role.SYSTEM_ADMIN, post(DRAFTS)), 400)).isEqualTo("table REQUIRED");
        assertThat(problem(call(Role.SYSTEM_ADMIN, post(DRAFTS).content("年".getBytes(StandardCharsets.UTF_16))), 400))
                .isEqualTo("table NOT_UTF_8");
        assertThat(problem(call(Role.SYSTEM_ADMIN, post(DRAFTS).content(" ".repeat(500_001))), 400))
                .isEqualTo("table TOO_LONG");
        assertThat(problem(call(Role.SYSTEM_ADMIN, post(DRAFTS + "?notise=9").content("{}")), 400))
                .isEqualTo("notise NOT_ALLOWED");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void the_approval_of_a_draft_names_the_calendar_that_was_looked_at() throws Exception {
        String body = "{\"calendar\":\"%s\"}".formatted(GivenProposals.HASH);
        assertThat(call(Role.HOTLINE_SUPERVISOR, post(DRAFTS + "/1/approve").content(body))
                        .getStatus())
                .isEqualTo(200);
        ApproveCalendar sent = commands.only(ApproveCalendar.class);
        assertThat(sent.draft()).isEqualTo(1);
        assertThat(sent.calendar()).isEqualTo(GivenProposals.HASH);

        assertThat(problem(
                        call(
                                Role.HOTLINE_SUPERVISOR,
                                post(DRAFTS + "/1/approve").content("{}")),
                        400))
                .isEqualTo("calendar REQUIRED");
    }

    @Test
    void either_is_laid_aside() throws Exception {
        call(Role.HOTLINE_SUPERVISOR, post(DRAFTS + "/1/discard"));
        call(Role.HOTLINE_SUPERVISOR, post(REBASINGS + "/1/discard"));
        assertThat(commands.sent())
                .extracting(message -> message.command().getClass())
                .isEqualTo(List.of(DiscardCalendarDraft.class, DiscardRebasing.class));
    }

    @Test
    void the_book_of_rules_is_read_whole() throws Exception {
        JsonNode book = read(Role.REGULATOR, "/api/v1/rules");
        assertThat(book.at("/rules/0/rule").asString()).isEqualTo("incident-report@2");
        assertThat(book.at("/rules/0/title/en").asString()).isEqualTo("Major incidents");
        assertThat(book.at("/rules/0/content").asString()).isEqualTo("{}");
        assertThat(book.at("/rules/1/title").isMissingNode()).isTrue();
        assertThat(book.at("/rebasings/0/proposedBy").asString()).isEqualTo("account-wang");
    }

    @Test
    void a_rebasing_is_proposed_previewed_and_approved() throws Exception {
        commands.answerWith(command -> new ProposedRebasing(1, "incident-report@2", GivenProposals.HASH));
        MockHttpServletResponse proposed =
                call(Role.SYSTEM_ADMIN, post(REBASINGS).content("{\"rule\":\"incident-report@2\"}"));
        assertThat(proposed.getHeader("Location")).isEqualTo(REBASINGS + "/1");
        assertThat(commands.only(ProposeRebasing.class).rule()).isEqualTo("incident-report@2");
        assertThat(problem(call(Role.SYSTEM_ADMIN, post(REBASINGS).content("{}")), 400))
                .isEqualTo("rule REQUIRED");

        assertThat(read(Role.HOTLINE_SUPERVISOR, REBASINGS + "/1")
                        .at("/preview/shifts/0/by")
                        .asString())
                .isEqualTo("PT-20H-30M");

        commands.reset();
        String body = "{\"contentHash\":\"%s\"}".formatted(GivenProposals.HASH);
        call(Role.HOTLINE_SUPERVISOR, post(REBASINGS + "/1/approve").content(body));
        assertThat(commands.only(ApproveRebasing.class).contentHash()).isEqualTo(GivenProposals.HASH);
    }

    @Test
    void one_that_is_not_there_is_not_found_and_others_are_refused() throws Exception {
        for (String path : new String[] {DRAFTS + "/9", DRAFTS + "/rubbish", REBASINGS + "/9", REBASINGS + "/0"}) {
            assertThat(call(Role.REGULATOR, get(path)).getStatus()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {"/api/v1/calendar", "/api/v1/rules"}) {
            assertThat(call(Role.HANDLER, get(path)).getStatus()).as(path).isEqualTo(403);
        }
        assertThat(call(Role.REGULATOR, post(DRAFTS).content("{}")).getStatus()).isEqualTo(403);
        assertThat(call(Role.REGULATOR, post(REBASINGS).content("{}")).getStatus())
                .isEqualTo(403);
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void why_a_deadline_is_when_it_is_names_its_rule_and_every_day() throws Exception {
        queries.answer(FindDeadlineRule.class, query -> Optional.empty());
        JsonNode why = read(Role.HOTLINE_SUPERVISOR, "/api/v1/complaints/complaint-0002/deadlines/reply-to-citizen");
        assertThat(why.at("/deadlineId").asString()).isEqualTo("reply-to-citizen");
        assertThat(why.at("/deadline/days/0/kind").asString()).isEqualTo("RECEIPT_DAY");
        assertThat(call(Role.HOTLINE_SUPERVISOR, get("/api/v1/complaints/complaint-0002/deadlines/none"))
                        .getStatus())
                .isEqualTo(404);
    }
}
