package io.huiyin.console;

import static io.huiyin.console.SliceTest.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.huiyin.api.account.Role;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SliceTest
class PagesTest {

    private static final List<String> FORBIDDEN = List.of(
            "(?i)<[^>]+\\sstyle\\s*=",
            "(?i)<style",
            "(?i)<[^>]+\\son[a-z]+\\s*=",
            "(?i)<script(?![^>]*\\ssrc=)",
            "(?i)javascript:",
            "\\?\\?[a-z.]+_");
    private static final List<Role> READERS =
            List.of(Role.HOTLINE_AGENT, Role.HANDLER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeQueries queries;

    @BeforeEach
    void someCases() {
        queries.reset(Given.ALL);
    }

    static Stream<Arguments> pages() {
        Stream<Arguments> read = READERS.stream()
                .flatMap(role -> Stream.of(
                                "/cases",
                                "/cases?overdue=true&sort=NEWEST_FIRST",
                                "/cases/complaint-0001",
                                "/cases/complaint-0003",
                                "/cases/complaint-0005",
                                "/cases/complaint-0006?at=184226")
                        .map(path -> Arguments.of(role, path)));
        Stream<Arguments> forms = Stream.of(
                Arguments.of(Role.HOTLINE_AGENT, "/cases/new"),
                Arguments.of(Role.HOTLINE_SUPERVISOR, "/cases/new"),
                Arguments.of(Role.HOTLINE_AGENT, "/cases/complaint-0003/dispatch"),
                Arguments.of(Role.HOTLINE_SUPERVISOR, "/cases/complaint-0002/reply"),
                Arguments.of(Role.HANDLER, "/cases/complaint-0002/reply"));
        Stream<Arguments> units = Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM)
                .map(role -> Arguments.of(role, "/units"));
        return Stream.of(read, forms, units).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_is_whole_in_both_languages(Role role, String path) throws Exception {
        for (String language : List.of("zh-CN", "en")) {
            MockHttpServletResponse page = page(role, path, language);
            assertThat(page.getStatus()).isEqualTo(200);
            assertWhole(page.getContentAsString(), language);
        }
    }

    @Test
    void sign_in_is_open_to_everybody_and_says_what_went_wrong() throws Exception {
        String page = mvc.perform(get("/login").param("error", ""))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertWhole(page, "zh-CN");
        assertThat(page).contains("账号或密码不正确").contains("name=\"_csrf\"");
        assertThat(mvc.perform(get("/cases")).andReturn().getResponse().getRedirectedUrl())
                .endsWith("/login");
    }

    @Test
    void the_language_switch_is_remembered_in_a_cookie() throws Exception {
        MockHttpServletResponse switched = mvc.perform(
                        get("/cases").param("lang", "en").with(as(Role.REGULATOR)))
                .andReturn()
                .getResponse();
        assertThat(switched.getContentAsString()).contains("lang=\"en\"").contains("Complaints");
        assertThat(switched.getCookie("huiyin-language").getValue()).isEqualTo("en");
    }

    @Test
    void what_people_wrote_is_shown_and_never_run() throws Exception {
        for (String path : List.of("/cases", "/cases/complaint-0006")) {
            String page = page(Role.REGULATOR, path, "zh-CN").getContentAsString();
            assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").contains("${7*7}");
            assertThat(page).doesNotContain("<script>alert").doesNotContain("[[49]]");
        }
    }

    @Test
    void buttons_stand_only_where_role_and_state_allow() throws Exception {
        String dispatchable = "/cases/complaint-0003";
        assertThat(html(Role.HOTLINE_AGENT, dispatchable)).contains("/complaint-0003/dispatch");
        assertThat(html(Role.REGULATOR, dispatchable))
                .doesNotContain("/dispatch")
                .doesNotContain("/reply\"");
        assertThat(html(Role.HANDLER, "/cases/complaint-0002")).contains("/complaint-0002/reply");
        assertThat(html(Role.HANDLER, "/cases/complaint-0004")).doesNotContain("/reply\"");
        assertThat(html(Role.HANDLER, "/cases/complaint-0005")).doesNotContain("/reply\"");
        assertThat(html(Role.REGULATOR, "/cases")).doesNotContain("data-new-case");
        assertThat(html(Role.HOTLINE_AGENT, "/cases")).contains("data-new-case");
    }

    @Test
    void a_handler_takes_note_of_a_case_until_the_unit_has() throws Exception {
        String path = "/cases/complaint-0002";
        assertThat(page(Role.HANDLER, path, "zh-CN").getContentAsString()).contains(path + "/acknowledge");
        assertThat(page(Role.HOTLINE_SUPERVISOR, path, "zh-CN").getContentAsString())
                .doesNotContain("/acknowledge");
        queries.reset(Given.aCase(2).with(Given.DATA_BUREAU).acknowledged().file());
        assertThat(page(Role.HANDLER, path, "zh-CN").getContentAsString())
                .doesNotContain("/acknowledge\"")
                .contains("数据资源局 已签收");
    }

    @Test
    void a_case_says_that_its_answer_came_back_and_to_telephone() throws Exception {
        queries.reset(Given.aCase(5)
                .with(Given.DATA_BUREAU)
                .replied("2026-11-24T16:40")
                .bounced()
                .file());
        String path = "/cases/complaint-0005";
        assertThat(page(Role.HOTLINE_SUPERVISOR, path, "zh-CN").getContentAsString())
                .contains("发给诉求人的消息被退回：对方没有收到。", "请电话告知", "/outbox/delivery-complaint-0005@5:complainant");
        assertThat(page(Role.HOTLINE_AGENT, path, "en").getContentAsString())
                .contains("The message to: Citizen. It came back; they do not have it.")
                .doesNotContain("/outbox/delivery");
    }

    @Test
    void the_deadline_explains_itself() throws Exception {
        assertThat(html(Role.HANDLER, "/cases/complaint-0002"))
                .contains("今天 24:00 到期，剩 6 小时 39 分", "不计", "第 4 日", "休", "24:00 到期", "条例草案第十九条")
                .contains("11月17日 09:12 收件", "第 5 个工作日 24:00 届满", "9f2ca41e77d0");
        assertThat(html(Role.REGULATOR, "/cases/complaint-0006")).contains("期限暂定", "最早可能为 11月26日 24:00");
    }

    @Test
    void htmx_gets_the_same_table_without_the_page() throws Exception {
        String table = mvc.perform(get("/cases").header("HX-Request", "true").with(as(Role.REGULATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(table)
                .startsWith("<div id=\"results\"")
                .contains("T-2611-0381-")
                .doesNotContain("<html");
    }

    @Test
    void a_number_leads_to_its_case() throws Exception {
        String number = Given.OVERDUE.summary().number().value();
        assertThat(page(Role.REGULATOR, "/cases?text=" + number, "en").getRedirectedUrl())
                .isEqualTo("/cases/complaint-0001");
    }

    @Test
    void a_wrong_filter_is_named_and_shows_no_cases() throws Exception {
        MockHttpServletResponse page = page(Role.REGULATOR, "/cases?status=FOO&page=-3", "zh-CN");
        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString()).contains("不是可选的值").doesNotContain("T-2611-0381-");
    }

    @Test
    void what_is_not_there_or_not_allowed_has_a_page_of_the_house() throws Exception {
        MockHttpServletResponse missing = page(Role.REGULATOR, "/cases/complaint-9999", "zh-CN");
        MockHttpServletResponse denied = page(Role.REGULATOR, "/cases/new", "zh-CN");
        MockHttpServletResponse wrongState = page(Role.HOTLINE_AGENT, "/cases/complaint-0005/dispatch", "zh-CN");
        assertThat(missing.getStatus()).isEqualTo(404);
        assertThat(denied.getStatus()).isEqualTo(403);
        assertThat(denied.getContentAsString()).contains("监管人员");
        assertThat(wrongState.getStatus()).isEqualTo(409);
        assertThat(wrongState.getContentAsString()).contains("当前状态为“已答复”，只有“待交办、办理中”");
        for (MockHttpServletResponse page : List.of(missing, denied, wrongState)) {
            assertWhole(page.getContentAsString(), "zh-CN");
        }
    }

    @Test
    void a_case_the_view_has_not_reached_yet_is_waited_for() throws Exception {
        MockHttpServletResponse early = page(Role.HOTLINE_AGENT, "/cases/complaint-9999?at=184300", "zh-CN");
        assertThat(early.getStatus()).isEqualTo(202);
        assertThat(early.getHeader("Refresh")).isEqualTo("2");
        assertWhole(early.getContentAsString(), "zh-CN");
    }

    @Test
    void roles_without_cases_find_no_list_of_them() throws Exception {
        assertThat(page(Role.SYSTEM_ADMIN, "/cases", "zh-CN").getStatus()).isEqualTo(403);
    }

    private String html(Role role, String path) throws Exception {
        return page(role, path, "zh-CN").getContentAsString();
    }

    private MockHttpServletResponse page(Role role, String path, String language) throws Exception {
        return Reading.page(mvc, role, path, language);
    }

    /** Whether a page is whole, in this language, and loads and runs nothing written into it. */
    static void assertWhole(String html, String language) {
        assertThat(html).contains("<html lang=\"" + language + "\"");
        assertThat(html.split("<h1", -1)).hasSize(2);
        assertThat(html.split("<main", -1)).hasSize(2);
        assertThat(html).doesNotContain("th:").doesNotContain("SealedText");
        FORBIDDEN.forEach(
                pattern -> assertThat(Pattern.compile(pattern).matcher(html).find())
                        .as(pattern)
                        .isFalse());
    }
}
