package io.huiyin.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.verifier.checkpoint.VerifierKey;
import io.huiyin.verifier.cli.OfflineVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A regulator goes from a case to its proof and takes the trail along, in a real browser. */
@EnabledIf(value = "chromiumIsInstalled", disabledReason = InTheBrowser.NO_CHROMIUM)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrailInTheBrowserTest extends InTheBrowser {

    private static final String SUBJECT = "某停车场 App 超范围采集车牌与人脸信息";

    @TempDir
    static Path files;

    private static String caseFile;
    private static String event;

    @BeforeAll
    static void start() {
        startBoth();
    }

    @Test
    @Order(1)
    void the_server_has_verified_its_ledger_and_says_so() throws IOException {
        browser.signIn(server, "regulator");
        browser.open(server.address("/trail"));
        while (!browser.text().contains("账本完好")) {
            browser.open(server.address("/trail"));
        }

        assertThat(browser.heading()).isEqualTo("审计轨迹");
        assertThat(browser.text()).contains("全部核验无误", "都会留痕");
        assertThat(browser.has("table.trail")).isFalse();
        browser.picture("trail");
    }

    @Test
    @Order(2)
    void the_regulator_finds_a_case_in_the_trail() throws IOException {
        browser.open(server.address("/cases?text=停车场"));
        browser.followText(SUBJECT);
        caseFile = browser.path();
        browser.open(server.address("/trail"));
        browser.type("caseId", caseFile.substring("/cases/".length()));
        browser.submit();
        browser.awaitText("登记诉求件");

        assertThat(browser.texts("table.trail tbody td.fw-medium"))
                .hasSizeGreaterThanOrEqualTo(3)
                .last()
                .isEqualTo("登记诉求件");
        assertThat(browser.text()).contains("已查看位置", "已查完").doesNotContain(SUBJECT);
        browser.picture("trail-case");
    }

    @Test
    @Order(3)
    void one_event_is_read_whole_with_its_block_and_stays_sealed() throws IOException {
        browser.open(server.address(caseFile));
        browser.followText("查验");
        browser.awaitText("记录内容");
        browser.followText("该件全部记录");
        browser.awaitText("已查完");
        browser.pressAt("table.trail tr:nth-last-child(2) td.num a");
        browser.awaitText("记录内容");
        event = browser.path();

        assertThat(browser.text())
                .contains("sealedBytes", "叶哈希", "与前一区块衔接", "操作账号")
                .doesNotContain(SUBJECT, "cipher");
        browser.picture("trail-event");
    }

    @Test
    @Order(4)
    void what_the_regulator_asked_is_itself_in_the_trail_once() {
        browser.open(server.address("/trail?ask=true&event=TrailSearched"));
        browser.open(server.address("/trail?ask=true&event=TrailSearched&size=1"));
        browser.open(server.address("/trail?ask=true&event=TrailSearched"));

        assertThat(browser.texts("table.trail tbody td.fw-medium")).containsExactly("查询审计轨迹", "查询审计轨迹");
        browser.open(server.address("/trail?ask=true&event=TrailEventRead"));
        // The two that were read before, each once.
        assertThat(browser.texts("table.trail tbody td.fw-medium")).containsExactly("查阅一条记录", "查阅一条记录");
    }

    @Test
    @Order(5)
    void the_trail_is_downloaded_for_a_purpose() throws IOException {
        browser.downloadsInto(files.resolve("downloads"));
        browser.open(server.address("/trail"));
        browser.pressAt("#download");
        browser.chooseById("d-format", "CSV");
        browser.chooseById("d-purpose", "ROUTINE_REVIEW");
        browser.picture("trail-download");
        browser.pressAt("form[action$='/trail/download'] button");
        String file = browser.awaitDownload(files.resolve("downloads"), ".csv");

        assertThat(file).startsWith("\ufeff位置,区块,").contains("登记诉求件", "下载审计轨迹", "完：共 ");
        assertThat(file).doesNotContain(SUBJECT, "cipher");
    }

    @Test
    @Order(6)
    void a_case_is_taken_home_and_proved_without_the_server() throws IOException {
        VerifierKey key = VerifierKey.parse(browser.fetched("/checkpoint/public-key"));
        Path home = files.resolve("home");
        browser.downloadsInto(home);
        browser.open(server.address("/trail?caseId=" + caseFile.substring("/cases/".length())));
        browser.pressAt("#bundle");
        browser.chooseById("b-purpose", "CASE_REVIEW");
        browser.picture("trail-bundle");
        browser.pressAt("form[action$='/trail/bundle'] button");
        Path bundle = browser.awaitDownloaded(home, ".bundle");

        assertThat(new OfflineVerifier(List.of(key), (checked, all, events) -> {})
                        .verify(bundle)
                        .lines())
                .contains("核验通过 SOUND")
                .anyMatch(line -> line.startsWith("stream   " + caseFile.substring("/cases/".length())));
        browser.open(server.address("/trail?ask=true&event=BundleDownloaded"));
        assertThat(browser.texts("table.trail tbody td.fw-medium")).containsExactly("下载证据包");
    }

    @Test
    @Order(7)
    void an_auditor_watches_administrators_and_regulators_and_sees_no_case() throws IOException {
        browser.signIn(server, "auditor");
        browser.open(server.address("/trail?ask=true"));

        assertThat(browser.texts("table.trail tbody td.fw-medium"))
                .contains("开立账号", "下载审计轨迹")
                .doesNotContain("登记诉求件", "确定期限");
        assertThat(browser.has("input[name=caseId][type=text]")).isFalse();
        browser.picture("trail-auditor");
    }

    @Test
    @Order(8)
    void a_handler_finds_no_way_in() {
        browser.signIn(server, "handler");
        assertThat(browser.has("a[href='/trail']")).isFalse();
        browser.open(server.address("/trail"));

        assertThat(browser.text()).doesNotContain("账本完好");
    }

    @Test
    @Order(9)
    void the_pages_fit_a_phone_and_speak_english() throws IOException {
        browser.signIn(server, "regulator");
        browser.phoneWidth();
        for (String page : new String[] {"/trail?ask=true", event}) {
            browser.open(server.address(page));
            assertThat(browser.isWiderThanItsWindow()).as(page).isFalse();
        }
        browser.picture("trail-event-phone");
        browser.open(server.address("/trail?ask=true&lang=en"));
        browser.picture("trail-phone-en");
        browser.deskWidth();
        assertThat(browser.text()).contains("The ledger is sound");
    }

    @Test
    @Order(10)
    void no_page_has_a_barrier_or_breaks_its_security_policy() {
        browser.complaints();
        for (String page : new String[] {"/trail?lang=zh-CN", "/trail?ask=true", event, "/trail?ask=true&at=x"}) {
            browser.open(server.address(page));

            assertThat(browser.barriers()).as("barriers on %s", page).isEmpty();
            if (!page.endsWith("x")) {
                assertThat(browser.complaints()).as("complaints on %s", page).isEmpty();
            }
        }
    }
}
