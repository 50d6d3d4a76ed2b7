package io.huiyin.console;

import static io.huiyin.console.SliceTest.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.huiyin.api.CaseId;
import io.huiyin.api.account.Role;
import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryList;
import io.huiyin.api.delivery.DeliveryPage;
import io.huiyin.api.delivery.DeliveryState;
import io.huiyin.api.delivery.DeliverySummary;
import io.huiyin.api.delivery.FindDeliveries;
import io.huiyin.api.delivery.FindDeliveryFigures;
import io.huiyin.api.delivery.FindMessage;
import io.huiyin.api.delivery.GiveUpDelivery;
import io.huiyin.api.delivery.HoldSending;
import io.huiyin.api.delivery.Message;
import io.huiyin.api.delivery.Message.Reading;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.delivery.RecordBounce;
import io.huiyin.api.delivery.ReleaseSending;
import io.huiyin.api.delivery.RetryDelivery;
import io.huiyin.api.delivery.RevealMessage;
import io.huiyin.api.delivery.SendingHold;
import io.huiyin.api.delivery.Trouble;
import io.huiyin.api.sealing.ClearText;
import jakarta.servlet.http.Cookie;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SliceTest
class OutboxTest {

    private static final DeliveryId ID = new DeliveryId("delivery-complaint-0001@5:complainant");
    private static final String PAGE = "/outbox/" + ID;
    private static final String WISH = "0193587a-0000-7000-8000-000000000009";
    private static final Set<Role> READERS =
            EnumSet.of(Role.HANDLER, Role.HOTLINE_SUPERVISOR, Role.SECURITY_OFFICER, Role.REGULATOR, Role.SYSTEM_ADMIN);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeQueries queries;

    @Autowired
    private FakeCommands commands;

    @Autowired
    private MessageSource messages;

    @BeforeEach
    void oneDeadLetter() {
        queries.reset(Given.ALL);
        commands.reset();
        queries.answer(FindDeliveries.class, query -> new DeliveryPage(List.of(summary()), "more"));
        given(figures(null));
        given(Reading.WITH_PURPOSE);
    }

    private void given(DeliveryFigures figures) {
        queries.answer(FindDeliveryFigures.class, query -> figures);
    }

    private void given(Reading reading) {
        given(reading, DeliveryState.DEAD);
    }

    private void given(Reading reading, DeliveryState state) {
        boolean open = reading == Reading.OPEN;
        queries.answer(
                FindMessage.class,
                query -> Optional.of(new Message(
                        summary(state),
                        reading,
                        "0123@huiyin.example.cn",
                        open ? new ClearText("li@example.cn") : null,
                        open ? new ClearText("您反映的事项已有答复") : null,
                        open ? new ClearText("<b>已修好</b>\n谢谢") : null)));
    }

    private static DeliverySummary summary() {
        return summary(DeliveryState.DEAD);
    }

    private static DeliverySummary summary(DeliveryState state) {
        return new DeliverySummary(
                ID,
                new CaseId("complaint-0001"),
                "T-2611-0001-9",
                Given.DATA_BUREAU,
                Occasion.COMPLAINT_REPLIED,
                RecipientKind.COMPLAINANT,
                true,
                false,
                state,
                Given.NOW.minusSeconds(600),
                Given.NOW,
                Given.NOW,
                3,
                2,
                Trouble.REFUSED,
                "550 5.1.1");
    }

    private static DeliveryFigures figures(@Nullable SendingHold hold) {
        return new DeliveryFigures(false, 12, 4, 1, 2, 7, 2, Given.NOW.minusSeconds(60), 0, hold);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HANDLER", "HOTLINE_SUPERVISOR", "SECURITY_OFFICER", "REGULATOR", "SYSTEM_ADMIN"})
    void its_readers_see_it_whole_in_both_languages(Role role) throws Exception {
        for (String path : List.of("/outbox", "/outbox?list=DEAD", PAGE)) {
            for (String language : List.of("zh-CN", "en")) {
                MockHttpServletResponse page = mvc.perform(get(path)
                                .cookie(new Cookie("huiyin-language", language))
                                .with(as(role)))
                        .andReturn()
                        .getResponse();
                assertThat(page.getStatus()).isEqualTo(200);
                assertThat(page.getContentAsString())
                        .contains("<html lang=\"" + language + "\"", "550 5.1.1")
                        .doesNotContain("??", "th:");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HOTLINE_AGENT", "SECURITY_ADMIN", "AUDITOR"})
    void others_are_refused(Role role) throws Exception {
        assertThat(READERS).doesNotContain(role);
        assertThat(mvc.perform(get("/outbox").with(as(role)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void the_next_page_goes_on_where_this_one_ended() throws Exception {
        assertThat(html(Role.REGULATOR, "/outbox?list=DEAD")).contains("/outbox?list=DEAD&amp;after=more");
        html(Role.REGULATOR, "/outbox?list=DEAD&after=more");
        assertThat(queries.asked(FindDeliveries.class))
                .last()
                .isEqualTo(new FindDeliveries(DeliveryList.DEAD, "more", 25));
    }

    @Test
    void a_list_that_is_none_is_named() throws Exception {
        assertThat(mvc.perform(get("/outbox?list=LOST").with(as(Role.REGULATOR)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void buttons_stand_where_the_role_allows() throws Exception {
        assertThat(html(Role.HOTLINE_SUPERVISOR, PAGE)).contains("/retry", "/give-up", "/reveal");
        assertThat(html(Role.SYSTEM_ADMIN, PAGE)).contains("/retry").doesNotContain("/give-up", "/reveal");
        assertThat(html(Role.REGULATOR, PAGE)).contains("/reveal").doesNotContain("/retry", "/give-up");
        assertThat(html(Role.HANDLER, PAGE)).doesNotContain("/retry", "/give-up", "/reveal");
        assertThat(html(Role.SYSTEM_ADMIN, "/outbox")).contains("/outbox/hold");
        assertThat(html(Role.HOTLINE_SUPERVISOR, "/outbox")).doesNotContain("/outbox/hold");
    }

    @Test
    void a_dead_letter_is_sent_again_by_the_round_the_person_saw() throws Exception {
        MockHttpServletResponse next = send(
                Role.HOTLINE_SUPERVISOR,
                post(PAGE + "/retry").param("commandId", WISH).param("round", "2"));
        assertThat(next.getRedirectedUrl()).isEqualTo("/outbox?list=DEAD");
        RetryDelivery command = commands.only(RetryDelivery.class);
        assertThat(command.deliveryId()).isEqualTo(ID);
        assertThat(command.round()).isEqualTo(2);
    }

    @Test
    void giving_up_needs_a_reason_and_says_so() throws Exception {
        MockHttpServletResponse again = send(
                Role.HOTLINE_SUPERVISOR,
                post(PAGE + "/give-up").param("commandId", WISH).param("round", "2"));
        assertThat(again.getStatus()).isEqualTo(400);
        assertThat(again.getContentAsString()).contains("放弃的原因", "此项必填");
        assertThat(commands.sent()).isEmpty();

        send(
                Role.HOTLINE_SUPERVISOR,
                post(PAGE + "/give-up")
                        .param("commandId", WISH)
                        .param("round", "2")
                        .param("giveUpReason", "已电话告知"));
        assertThat(commands.only(GiveUpDelivery.class).giveUpReason()).isEqualTo(new ClearText("已电话告知"));
    }

    @Test
    void a_mail_that_came_back_is_entered_by_whoever_may() throws Exception {
        given(Reading.WITH_PURPOSE, DeliveryState.SENT);
        assertThat(html(Role.HOTLINE_SUPERVISOR, PAGE)).contains("/bounce").doesNotContain("/retry", "/give-up");
        assertThat(html(Role.SYSTEM_ADMIN, PAGE)).contains("/bounce");
        assertThat(html(Role.REGULATOR, PAGE)).doesNotContain("/bounce");

        MockHttpServletResponse again = send(
                Role.HOTLINE_SUPERVISOR,
                post(PAGE + "/bounce").param("commandId", WISH).param("round", "2"));
        assertThat(again.getStatus()).isEqualTo(400);
        assertThat(again.getContentAsString()).contains("退信说了什么", "此项必填");
        assertThat(commands.sent()).isEmpty();

        MockHttpServletResponse next = send(
                Role.HOTLINE_SUPERVISOR,
                post(PAGE + "/bounce")
                        .param("commandId", WISH)
                        .param("round", "2")
                        .param("bounceReason", "550 用户不存在"));
        assertThat(next.getRedirectedUrl()).isEqualTo("/outbox?list=BOUNCED");
        assertThat(commands.only(RecordBounce.class).bounceReason()).isEqualTo(new ClearText("550 用户不存在"));
    }

    @Test
    void of_what_came_back_the_page_says_to_telephone() throws Exception {
        given(Reading.WITH_PURPOSE, DeliveryState.BOUNCED);
        assertThat(html(Role.HOTLINE_SUPERVISOR, PAGE)).contains("被退回", "请电话告知", "/retry", "/give-up");
        assertThat(html(Role.HOTLINE_SUPERVISOR, "/outbox?list=BOUNCED")).contains("发出后被退回");
    }

    @Test
    void a_message_to_a_citizen_is_shown_after_the_look_is_on_record() throws Exception {
        assertThat(html(Role.REGULATOR, PAGE)).doesNotContain("已修好");
        commands.answerWith(command -> {
            given(Reading.OPEN);
            return "";
        });
        MockHttpServletResponse read = send(
                Role.REGULATOR, post(PAGE + "/reveal").param("commandId", WISH).param("purpose", "核对地址"));
        assertThat(commands.only(RevealMessage.class).purpose()).isEqualTo(new ClearText("核对地址"));
        assertThat(read.getContentAsString()).contains("&lt;b&gt;已修好&lt;/b&gt;", "li@example.cn");
    }

    @Test
    void sending_is_held_and_released_with_a_reason() throws Exception {
        send(
                Role.SYSTEM_ADMIN,
                post("/outbox/hold")
                        .param("commandId", WISH)
                        .param("hold", "true")
                        .param("sendingReason", "检修"));
        assertThat(commands.only(HoldSending.class).sendingReason()).isEqualTo("检修");

        commands.reset();
        given(figures(new SendingHold(Given.NOW, "account-admin", "检修")));
        assertThat(html(Role.HOTLINE_SUPERVISOR, "/outbox")).contains("暂停：检修");
        assertThat(html(Role.SYSTEM_ADMIN, "/outbox")).contains("/outbox/release");
        send(
                Role.SYSTEM_ADMIN,
                post("/outbox/release")
                        .param("commandId", WISH)
                        .param("hold", "false")
                        .param("sendingReason", "好了"));
        assertThat(commands.only(ReleaseSending.class).sendingReason()).isEqualTo("好了");
    }

    @Test
    void what_is_no_message_is_not_found() throws Exception {
        queries.answer(FindMessage.class, query -> Optional.empty());
        for (String path : List.of(PAGE, "/outbox/whatever")) {
            assertThat(mvc.perform(get(path).with(as(Role.REGULATOR)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void everything_that_is_named_has_its_name() {
        Stream.of(
                        named("occasion.", Occasion.values()),
                        named("recipient.", RecipientKind.values()),
                        named("delivery.", DeliveryState.values()),
                        named("trouble.", Trouble.values()),
                        named("outbox.list.", DeliveryList.values()))
                .flatMap(keys -> keys)
                .forEach(key -> assertThat(messages.getMessage(key, null, Locale.ENGLISH))
                        .isNotBlank());
    }

    private static Stream<String> named(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name());
    }

    private String html(Role role, String path) throws Exception {
        return mvc.perform(get(path).with(as(role))).andReturn().getResponse().getContentAsString();
    }

    private MockHttpServletResponse send(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(as(role))).andReturn().getResponse();
    }
}
