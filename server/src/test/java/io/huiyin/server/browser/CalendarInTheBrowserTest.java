package io.huiyin.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.account.Role;
import io.huiyin.server.house.NoticeOf2027;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Next year's holidays, from the file to the second person's approval, in a real browser. */
@EnabledIf(value = "chromiumIsInstalled", disabledReason = InTheBrowser.NO_CHROMIUM)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarInTheBrowserTest extends InTheBrowser {

    @TempDir
    static Path files;

    private static String administrator;
    private static String supervisor;

    @BeforeAll
    static void start() {
        startBoth();
        administrator = server.openAccount(Role.SYSTEM_ADMIN);
        supervisor = server.openAccount(Role.HOTLINE_SUPERVISOR);
    }

    private static Path table(String name, String more) throws IOException {
        return Files.writeString(files.resolve(name), NoticeOf2027.with(more), StandardCharsets.UTF_8);
    }

    @Test
    @Order(1)
    void a_file_with_a_slip_is_refused_with_its_date() throws IOException {
        browser.signIn(server, administrator);
        browser.open(server.address("/calendar"));
        browser.upload("table", table("slip.json", ",{\"name\":\"班\",\"date\":\"2027-02-22\",\"isOffDay\":false}"));
        browser.submit();
        assertThat(browser.awaitText("2027-02-22")).contains("不是星期六或星期日");
        browser.picture("calendar-refused");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("status of 400"));
    }

    @Test
    @Order(2)
    void a_good_file_becomes_a_draft_that_its_author_cannot_approve() throws IOException {
        browser.open(server.address("/calendar"));
        browser.upload("table", table("2027.json", ",{\"name\":\"班\",\"date\":\"2027-02-20\",\"isOffDay\":false}"));
        browser.type("notice", "国办发明电〔2026〕9号");
        browser.submit();
        assertThat(browser.awaitText("批准后的影响")).contains("第 1 号日历草案", "须由另一人批准");
        assertThat(browser.has("form[action$='/approve']")).isFalse();
        browser.picture("calendar-draft");
    }

    @Test
    @Order(3)
    void a_second_person_looks_at_it_and_puts_it_in_force() throws IOException {
        browser.signIn(server, supervisor);
        browser.open(server.address("/calendar"));
        browser.follow("/calendar/drafts/1");
        browser.awaitText("批准后的影响");
        browser.press("/approve");
        browser.awaitText("第 1 号草案已启用");
        browser.open(server.address("/calendar"));
        assertThat(browser.text()).contains("国办发明电〔2026〕9号");
        browser.picture("calendar-in-force");
    }

    @Test
    @Order(4)
    void nothing_complained_and_nobody_is_kept_out() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.barriers()).isEmpty();
    }
}
