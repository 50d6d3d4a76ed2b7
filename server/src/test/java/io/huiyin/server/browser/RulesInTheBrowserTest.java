package io.huiyin.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A rule that changed: running cases keep it until two people have them follow, in a real browser. */
@EnabledIf(value = "chromiumIsInstalled", disabledReason = InTheBrowser.NO_CHROMIUM)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulesInTheBrowserTest extends InTheBrowser {

    @TempDir
    static Path files;

    private static String administrator;
    private static String supervisor;

    @BeforeAll
    static void start() throws IOException {
        receiveByTheShippedRules();
        startBoth("--huiyin.rules.file=" + shorter());
        administrator = server.openAccount(Role.SYSTEM_ADMIN);
        supervisor = server.openAccount(Role.HOTLINE_SUPERVISOR);
    }

    /** So that there are clocks of the first version. */
    private static void receiveByTheShippedRules() {
        Envelope agent = new Envelope(
                new AccountId("account-agent"), Role.HOTLINE_AGENT, null, null, null, "browser-test", Origin.LIVE);
        try (House house = House.open(
                new HouseSettings(data, null, false, null, NodeSettings.named("first"), false), Clock.systemUTC())) {
            house.recordRules();
            for (int number = 0; number < 3; number++) {
                house.commands()
                        .sendAndWait(GenericCommandMessage.asCommandMessage(registration(number))
                                .withMetaData(agent.toMetaData()));
            }
        }
    }

    private static RegisterComplaint registration(int number) {
        return new RegisterComplaint(
                new ComplaintId("complaint-rules-" + number),
                new CommandId("register-rules-" + number),
                Channel.PHONE,
                new Matter(MatterKind.COMPLAINT, true),
                new ClearText("停车场超范围采集"),
                new ClearText("进出都要刷脸"),
                Complainant.ANONYMOUS,
                null,
                null);
    }

    private static Path shorter() throws IOException {
        try (InputStream shipped =
                Objects.requireNonNull(DeadlineRules.class.getResourceAsStream("deadline-rules.yaml"))) {
            String yaml = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(
                    files.resolve("rules.yaml"),
                    yaml.replaceFirst("(?s)(- id: complaint-reply\\s+version: )2(.*?offset: )5", "$13$23"));
        }
    }

    @Test
    @Order(1)
    void an_administrator_sees_since_when_the_house_lives_by_which_rules_and_proposes() throws IOException {
        browser.signIn(server, administrator);
        browser.open(server.address("/rules"));
        assertThat(browser.text()).contains("complaint-reply@3", "complaint-reply@2", "只解释已起算的期限");
        browser.picture("rules");
        browser.pressAt("form[action$='/rules/rebasings'] button");
        assertThat(browser.awaitText("批准后的影响")).contains("第 1 号改按提案", "须由另一人批准");
        assertThat(browser.has("form[action$='/approve']")).isFalse();
        browser.picture("rebasing");
    }

    @Test
    @Order(2)
    void a_second_person_looks_at_it_and_has_open_cases_follow() throws IOException {
        browser.signIn(server, supervisor);
        browser.open(server.address("/rules"));
        browser.follow("/rules/rebasings/1");
        browser.awaitText("批准后的影响");
        browser.press("/approve");
        browser.awaitText("第 1 号改按提案已批准");
        browser.picture("rebasing-approved");
    }

    @Test
    @Order(3)
    void nothing_complained_and_nobody_is_kept_out() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.barriers()).isEmpty();
    }
}
