package io.huiyin.console;

import static io.huiyin.console.SliceTest.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.complaint.AcknowledgeDispatch;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.RegisteredComplaint;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryList;
import io.huiyin.api.delivery.DeliveryPage;
import io.huiyin.api.delivery.DeliveryState;
import io.huiyin.api.delivery.DeliverySummary;
import io.huiyin.api.delivery.FindDeliveries;
import io.huiyin.api.delivery.FindMessage;
import io.huiyin.api.delivery.Message;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.delivery.RecordBounce;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SliceTest
class ApiTest {

    private static final String COMPLAINT =
            "{\"channel\":\"WEB\",\"kind\":\"TIP_OFF\",\"subject\":\"刷脸\",\"narrative\":\"门禁强制刷脸\"}";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeQueries queries;

    @Autowired
    private FakeCommands commands;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void someCases() {
        queries.reset(Given.ALL);
        commands.reset();
        commands.answerWith(command -> command instanceof RegisterComplaint register
                ? new RegisteredComplaint(
                        register.complaintId(), Given.OVERDUE.summary().number(), Given.OVERDUE.deadline(), false)
                : "");
    }

    @Test
    void a_complaint_is_registered_once_under_its_key() throws Exception {
        MockHttpServletResponse first = call(register(COMPLAINT).header("Idempotency-Key", "\"ticket-1\""));
        MockHttpServletResponse second = call(register(COMPLAINT).header("Idempotency-Key", "ticket-1"));
        JsonNode answer = json.readTree(first.getContentAsByteArray());
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(first.getHeader("Location"))
                .isEqualTo("/api/v1/complaints/" + answer.get("complaintId").asString());
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(answer.get("lastDay").asString()).isEqualTo("2026-11-20");
        assertThat(answer.get("position").asLong()).isEqualTo(184_226);
        assertThat(commands.sent().get(0).metaData()).containsEntry("source", "rest");
    }

    @Test
    void a_file_carries_its_version_and_keeps_who_complains_masked() throws Exception {
        MockHttpServletResponse file = call(get("/api/v1/complaints/complaint-0002"));
        assertThat(file.getHeader("ETag")).isEqualTo("\"2\"");
        JsonNode body = json.readTree(file.getContentAsByteArray());
        assertThat(body.get("maskedPhone").asString()).isEqualTo("138****2207");
        assertThat(body.at("/deadline/days/0/kind").asString()).isEqualTo("RECEIPT_DAY");
        assertThat(body.at("/summary/subject").asString()).isEqualTo("健康码驾驶舱展示了我的姓名和电话");
        assertThat(file.getContentAsString()).doesNotContain("cipher");
    }

    @Test
    void the_seen_version_travels_as_if_match() throws Exception {
        call(post("/api/v1/complaints/complaint-0003/dispatch")
                .content("{\"unitId\":\"unit-transport\"}")
                .header("If-Match", "\"7\""));
        assertThat(commands.only(DispatchComplaint.class).expectedVersion()).isEqualTo(7);
        problem(
                call(post("/api/v1/complaints/complaint-0003/dispatch")
                        .content("{\"unitId\":\"unit-transport\"}")
                        .header("If-Match", "seven")),
                400,
                "If-Match",
                "MALFORMED");
    }

    @Test
    void lists_are_filtered_and_paged_and_refuse_what_they_do_not_know() throws Exception {
        MockHttpServletResponse page = call(get("/api/v1/complaints?size=2&page=2&status=DISPATCHED"));
        JsonNode body = json.readTree(page.getContentAsByteArray());
        assertThat(body.get("page").asInt()).isEqualTo(2);
        assertThat(body.get("total").asLong()).isEqualTo(3);
        assertThat(body.get("cases").size()).isEqualTo(1);
        call(get("/api/v1/complaints?mine=true&missed=true&unacknowledged=true&dueWithinHours=24"));
        assertThat(queries.asked(FindCases.class))
                .last()
                .extracting(FindCases::filter)
                .isEqualTo(new CaseFilter(null, null, null, null, false, Duration.ofHours(24), true, true, true));
        problem(call(get("/api/v1/complaints?dueWithinHours=soon")), 400, "dueWithinHours", "MALFORMED");
        problem(call(get("/api/v1/complaints?stauts=REPLIED")), 400, "stauts", "NOT_ALLOWED");
        problem(call(get("/api/v1/complaints?status=DONE")), 400, "status", "NOT_ALLOWED");
        problem(call(get("/api/v1/complaints?size=1000")), 400, "size", "NOT_ALLOWED");
        problem(call(get("/api/v1/complaints?page=x")), 400, "page", "MALFORMED");
        problem(call(get("/api/v1/complaints?sort=BEST_MATCH")), 400, "sort", "NOT_ALLOWED");
        problem(call(get("/api/v1/complaints?atLeast=-1")), 400, "atLeast", "MALFORMED");
    }

    @Test
    void bad_input_is_named_by_field_and_sends_nothing() throws Exception {
        JsonNode empty = problem(call(register("{}")), 400, "channel", "REQUIRED");
        assertThat(empty.get("violations").size()).isEqualTo(4);
        problem(call(register(COMPLAINT.replace("WEB", "FAX"))), 400, "channel", "NOT_ALLOWED");
        problem(call(register(COMPLAINT.replace("\"刷脸\"", "5"))), 400, "subject", "MALFORMED");
        problem(call(register(COMPLAINT.replace("\"刷脸\"", "{}"))), 400, "subject", "MALFORMED");
        problem(call(register(COMPLAINT.replace("subject", "subjekt"))), 400, "subjekt", "NOT_ALLOWED");
        problem(
                call(register(COMPLAINT.replace("{", "{\"complainant\":{\"fon\":\"1\"},"))),
                400,
                "complainant.fon",
                "NOT_ALLOWED");
        problem(
                call(register(COMPLAINT.replace("{", "{\"receivedAt\":\"2026-11-24\","))),
                400,
                "receivedAt",
                "MALFORMED");
        problem(call(register(COMPLAINT).header("Idempotency-Key", "a b")), 400, "Idempotency-Key", "MALFORMED");
        problem(
                call(post("/api/v1/complaints/complaint-0003/dispatch").content("{\"unitId\":\"x\"}")),
                400,
                "unitId",
                "MALFORMED");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void what_is_no_json_object_says_where_it_breaks() throws Exception {
        assertThat(problem(call(register("{\"channel\": oops}")), 400)).contains("第 1 行");
        assertThat(problem(call(register("[]")), 400)).contains("JSON 对象");
        assertThat(problem(call(register("")), 400)).contains("JSON 对象");
        assertThat(problem(call(register(COMPLAINT + COMPLAINT)), 400)).isNotBlank();
        assertThat(problem(call(register("{\"kind\":\"HELP\",\"kind\":\"PRAISE\"}")), 400))
                .isNotBlank();
    }

    @Test
    void refusals_of_the_house_have_their_status() throws Exception {
        refuse(RefusedException.because("subject", RefusalCode.CONTROL_CHARACTERS), 400);
        refuse(RefusedException.because(null, RefusalCode.NOT_YOUR_ROLE, Role.REGULATOR), 403);
        refuse(RefusedException.because(null, RefusalCode.NOT_YOUR_UNIT), 403);
        refuse(RefusedException.because(null, RefusalCode.WRONG_STATE, "REPLIED", "REGISTERED"), 409);
        refuse(RefusedException.because(null, RefusalCode.COMMAND_ID_REUSED), 409);
        refuse(RefusedException.because("expectedVersion", RefusalCode.CHANGED_SINCE, 1, 4), 409);
        refuse(RefusedException.because("complaintId", RefusalCode.UNKNOWN_COMPLAINT, "complaint-0003"), 404);
        refuse(new IllegalStateException("secret detail"), 500);
        MockHttpServletResponse unknown = refuse(RefusedException.because(null, RefusalCode.OUTCOME_UNKNOWN), 503);
        assertThat(unknown.getHeader("Retry-After")).isEqualTo("5");
        assertThat(json.readTree(unknown.getContentAsByteArray())
                        .get("idempotencyKey")
                        .asString())
                .isNotBlank();
    }

    @Test
    void problems_speak_the_language_asked_for() throws Exception {
        MockHttpServletRequestBuilder missing = get("/api/v1/complaints/complaint-9999");
        assertThat(problem(call(missing.locale(Locale.ENGLISH).header("Accept-Language", "en")), 404))
                .contains("There is no such complaint");
        assertThat(problem(call(get("/api/v1/complaints/complaint-9999")), 404)).contains("没有这个诉求件");
        assertThat(problem(call(get(URI.create("/api/v1/complaints/%3Cscript%3E"))), 404))
                .contains("没有这个诉求件");
    }

    @Test
    void nobody_calls_unsigned_or_without_a_token() throws Exception {
        MockHttpServletResponse unsigned =
                mvc.perform(get("/api/v1/complaints")).andReturn().getResponse();
        MockHttpServletResponse withoutToken = mvc.perform(post("/api/v1/complaints")
                        .content(COMPLAINT)
                        .contentType(MediaType.APPLICATION_JSON)
                        .with(as(Role.HOTLINE_AGENT)))
                .andReturn()
                .getResponse();
        assertThat(problem(unsigned, 401)).contains("登录");
        assertThat(problem(withoutToken, 403)).contains("令牌");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void a_client_with_its_own_credentials_needs_no_token() throws Exception {
        MockHttpServletResponse answer = mvc.perform(post("/api/v1/complaints")
                        .content(COMPLAINT)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Authorization", "Basic aG90bGluZV9hZ2VudDp4"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(201);
    }

    @Test
    void who_complains_is_revealed_for_a_purpose() throws Exception {
        commands.answerWith(command -> new Complainant(new ClearText("李四"), null, null, null));
        MockHttpServletResponse shown =
                call(post("/api/v1/complaints/complaint-0002/reveal").content("{\"purpose\":\"核实地点\"}"));
        assertThat(json.readTree(shown.getContentAsByteArray()).get("name").asString())
                .isEqualTo("李四");
        problem(call(post("/api/v1/complaints/complaint-0002/reveal").content("{}")), 400, "purpose", "REQUIRED");
    }

    @Test
    void a_unit_takes_note_of_a_complaint() throws Exception {
        call(post("/api/v1/complaints/complaint-0002/acknowledge").header("Idempotency-Key", "ticket-9"));
        assertThat(commands.only(AcknowledgeDispatch.class).commandId()).isEqualTo(new CommandId("ticket-9"));
    }

    @Test
    void a_mail_that_came_back_is_entered_by_a_program() throws Exception {
        DeliverySummary sent = new DeliverySummary(
                new DeliveryId("delivery-complaint-0005@5:complainant"),
                new CaseId("complaint-0005"),
                "T-2611-0385-1",
                Given.DATA_BUREAU,
                Occasion.COMPLAINT_REPLIED,
                RecipientKind.COMPLAINANT,
                true,
                false,
                DeliveryState.SENT,
                Given.NOW,
                Given.NOW,
                Given.NOW,
                1,
                1,
                null,
                null);
        queries.answer(FindDeliveries.class, query -> new DeliveryPage(List.of(sent), "more"));
        queries.answer(
                FindMessage.class,
                query -> Optional.of(
                        new Message(sent, Message.Reading.WITH_PURPOSE, "id@huiyin.example.cn", null, null, null)));
        JsonNode page =
                json.readTree(call(get("/api/v1/deliveries?list=ENDED&size=5")).getContentAsByteArray());
        assertThat(page.at("/deliveries/0/state").asString()).isEqualTo("SENT");
        assertThat(page.get("next").asString()).isEqualTo("more");
        assertThat(queries.asked(FindDeliveries.class))
                .last()
                .isEqualTo(new FindDeliveries(DeliveryList.ENDED, null, 5));
        problem(call(get("/api/v1/deliveries?list=LOST")), 400, "list", "NOT_ALLOWED");
        problem(call(get("/api/v1/deliveries?size=many")), 400, "size", "MALFORMED");

        String bounce = "/api/v1/deliveries/" + sent.deliveryId() + "/bounce";
        problem(call(post(bounce).content("{\"round\":1}")), 400, "bounceReason", "REQUIRED");
        problem(call(post("/api/v1/deliveries/none/bounce").content("{}")), 404);
        assertThat(commands.sent()).isEmpty();
        call(post(bounce).content("{\"round\":1,\"bounceReason\":\"550 5.1.1\"}"));
        assertThat(commands.only(RecordBounce.class).round()).isEqualTo(1);
    }

    @Test
    void units_are_listed_and_established() throws Exception {
        assertThat(json.readTree(call(get("/api/v1/units")).getContentAsByteArray())
                        .size())
                .isEqualTo(3);
        assertThat(call(post("/api/v1/units").content("{\"name\":\"民政局\",\"level\":\"CITY\"}"))
                        .getStatus())
                .isEqualTo(201);
        problem(
                call(post("/api/v1/units").content("{\"name\":\"民政局\",\"level\":\"GALAXY\"}")),
                400,
                "level",
                "NOT_ALLOWED");
    }

    @Test
    void every_call_that_changes_something_is_described_with_its_key() throws Exception {
        JsonNode paths =
                json.readTree(call(get("/v3/api-docs")).getContentAsByteArray()).get("paths");
        Set<String> withoutKey = new TreeSet<>();
        paths.properties().forEach(path -> {
            JsonNode post = path.getValue().get("post");
            if (post != null
                    && !post.path("parameters").findValuesAsString("name").contains("Idempotency-Key")) {
                withoutKey.add(path.getKey());
            }
        });
        assertThat(withoutKey).as("verifying changes nothing").containsExactly("/api/v1/trail/verification");
        assertThat(paths.at("/~1api~1v1~1complaints~1{id}~1dispatch/post/parameters")
                        .findValuesAsString("name"))
                .contains("If-Match", "Idempotency-Key");
    }

    @Test
    void the_description_names_every_path_and_no_page() throws Exception {
        JsonNode paths =
                json.readTree(call(get("/v3/api-docs")).getContentAsByteArray()).get("paths");
        assertThat(paths.propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/calendar",
                        "/api/v1/calendar/drafts",
                        "/api/v1/calendar/drafts/{number}",
                        "/api/v1/calendar/drafts/{number}/approve",
                        "/api/v1/calendar/drafts/{number}/discard",
                        "/api/v1/complaints",
                        "/api/v1/complaints/{id}",
                        "/api/v1/complaints/{id}/acknowledge",
                        "/api/v1/complaints/{id}/deadlines/{deadline}",
                        "/api/v1/complaints/{id}/dispatch",
                        "/api/v1/complaints/{id}/receipts/{position}",
                        "/api/v1/complaints/{id}/reply",
                        "/api/v1/complaints/{id}/reveal",
                        "/api/v1/deliveries",
                        "/api/v1/deliveries/{id}/bounce",
                        "/api/v1/incidents",
                        "/api/v1/incidents/{id}",
                        "/api/v1/incidents/{id}/acknowledge",
                        "/api/v1/incidents/{id}/close",
                        "/api/v1/incidents/{id}/correct",
                        "/api/v1/incidents/{id}/deadlines/{deadline}",
                        "/api/v1/incidents/{id}/decide-correction",
                        "/api/v1/incidents/{id}/grade",
                        "/api/v1/incidents/{id}/handle",
                        "/api/v1/incidents/{id}/measure",
                        "/api/v1/incidents/{id}/notice",
                        "/api/v1/incidents/{id}/plan",
                        "/api/v1/incidents/{id}/receipts/{position}",
                        "/api/v1/incidents/{id}/report",
                        "/api/v1/incidents/{id}/waive",
                        "/api/v1/rules",
                        "/api/v1/rules/rebasings",
                        "/api/v1/rules/rebasings/{number}",
                        "/api/v1/rules/rebasings/{number}/approve",
                        "/api/v1/rules/rebasings/{number}/discard",
                        "/api/v1/trail",
                        "/api/v1/trail/bundle",
                        "/api/v1/trail/download",
                        "/api/v1/trail/events/{position}",
                        "/api/v1/trail/verification",
                        "/api/v1/units");
    }

    private MockHttpServletResponse refuse(RuntimeException refusal, int status) throws Exception {
        commands.refuseWith(refusal);
        MockHttpServletResponse answer =
                call(post("/api/v1/complaints/complaint-0003/reply").content("{\"reply\":\"好\"}"));
        assertThat(problem(answer, status)).isNotBlank().doesNotContain("secret detail");
        return answer;
    }

    private JsonNode problem(MockHttpServletResponse answer, int status, String field, String code) throws Exception {
        problem(answer, status);
        JsonNode body = json.readTree(answer.getContentAsByteArray());
        assertThat(body.at("/violations/0/field").asString()).isEqualTo(field);
        assertThat(body.at("/violations/0/code").asString()).isEqualTo(code);
        assertThat(body.at("/violations/0/message").asString()).isNotBlank();
        return body;
    }

    private String problem(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        JsonNode body = json.readTree(answer.getContentAsByteArray());
        assertThat(body.get("status").asInt()).isEqualTo(status);
        assertThat(body.get("title").asString()).isNotBlank();
        return body.get("detail").asString();
    }

    private static MockHttpServletRequestBuilder register(String body) {
        return post("/api/v1/complaints").content(body);
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder call) throws Exception {
        MockHttpServletResponse answer = mvc.perform(call.contentType(MediaType.APPLICATION_JSON)
                        .with(as(Role.HOTLINE_SUPERVISOR))
                        .with(csrf().asHeader()))
                .andReturn()
                .getResponse();
        answer.setDefaultCharacterEncoding("UTF-8");
        return answer;
    }
}
