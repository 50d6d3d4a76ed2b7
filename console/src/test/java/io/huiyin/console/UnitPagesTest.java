package io.huiyin.console;

import static io.huiyin.console.SliceTest.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.huiyin.api.account.Role;
import io.huiyin.api.mail.MailAddress;
import io.huiyin.api.unit.DutyHours;
import io.huiyin.api.unit.FindUnitContacts;
import io.huiyin.api.unit.UnitContacts;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SliceTest
class UnitPagesTest {

    private static final String PAGE = "/units/" + Given.DATA_BUREAU;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeQueries queries;

    @BeforeEach
    void a_unit_that_is_reached() {
        queries.reset();
        queries.answer(
                FindUnitContacts.class,
                query -> Optional.of(new UnitContacts(
                        new MailAddress("desk@data.example.cn"),
                        null,
                        new DutyHours(LocalTime.of(9, 0), LocalTime.of(17, 30)))));
    }

    private String body(Role role) throws Exception {
        return mvc.perform(get(PAGE).with(as(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void whoever_keeps_units_finds_both_forms_as_they_are_filled_in_now() throws Exception {
        assertThat(body(Role.SYSTEM_ADMIN))
                .contains("value=\"desk@data.example.cn\"", "value=\"09:00\"", "value=\"17:30\"", "/name\"")
                .doesNotContain("??");
    }

    @Test
    void everybody_else_reads_what_the_role_may_read_and_finds_no_form() throws Exception {
        assertThat(body(Role.HOTLINE_AGENT)).contains("desk@data.example.cn").doesNotContain("/contacts\"", "??");
        assertThat(body(Role.HANDLER)).doesNotContain("desk@data.example.cn", "/contacts\"", "??");
    }

    @Test
    void duty_hours_that_are_no_times_are_told_at_their_field() throws Exception {
        String page = mvc.perform(post(PAGE + "/contacts")
                        .with(as(Role.SYSTEM_ADMIN))
                        .with(csrf())
                        .param("commandId", "contacts-1")
                        .param("desk", "desk@data.example.cn")
                        .param("from", "nine"))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("f-dutyHours-from", "f-dutyHours-until", "value=\"nine\"");
    }

    @Test
    void a_unit_that_is_not_there_is_not_found() throws Exception {
        mvc.perform(get("/units/unit-nowhere").with(as(Role.AUDITOR))).andExpect(status().isNotFound());
    }
}
