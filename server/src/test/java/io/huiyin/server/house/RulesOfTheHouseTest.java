package io.huiyin.server.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.rules.DeadlineRuleView;
import io.huiyin.api.rules.FindDeadlineRule;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.deadlines.InvalidRulesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house lives by the rules of a file, remembers them, and refuses to call something else by the same name. */
class RulesOfTheHouseTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path data;

    @TempDir
    Path files;

    @Test
    void a_running_case_keeps_the_rule_it_was_set_by_when_the_file_is_gone() throws IOException {
        try (House house = open(RulesSettings.of(file(3)))) {
            register(house, "complaint-three-days");
            assertThat(fileOf(house, "complaint-three-days").deadline().lastDay())
                    .isEqualTo(LocalDate.of(2026, 3, 5));
        }

        try (House house = open(RulesSettings.SHIPPED)) {
            register(house, "complaint-five-days");

            assertThat(fileOf(house, "complaint-three-days").deadline().rule()).isEqualTo("complaint-reply@1001");
            assertThat(fileOf(house, "complaint-five-days").deadline().rule()).isEqualTo("complaint-reply@2");
            DeadlineRuleView former = TestAsker.askOptional(
                    house, new FindDeadlineRule("complaint-reply@1001", "reply-to-citizen"), DeadlineRuleView.class);
            assertThat(former.offset()).isEqualTo(3);
            assertThat(former.current()).isFalse();
        }
    }

    @Test
    void a_version_that_was_in_use_never_says_something_else() throws IOException {
        open(RulesSettings.of(file(3))).close();

        Path changed = file(4);
        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> open(RulesSettings.of(changed)))
                .withMessageContaining("complaint-reply@1001")
                .withMessageContaining("needs the next version")
                .withMessageContaining("须使用新的版本号");
        open(RulesSettings.of(file(3))).close();
    }

    @Test
    void a_bad_file_is_refused_before_anything_is_made() throws IOException {
        Path bad = Files.writeString(files.resolve("bad.yaml"), "rules: [ 7 ]");
        Path house = data.resolve("house");

        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> House.open(settings(house), RulesSettings.of(bad), clock()))
                .withMessageContaining("bad.yaml");
        assertThat(house).doesNotExist();
    }

    private Path file(int workdays) throws IOException {
        String yaml = ShippedRules.yaml()
                .replaceFirst("version: 2", "version: 1001")
                .replaceFirst("offset: 5", "offset: " + workdays);
        return Files.writeString(files.resolve("city.yaml"), yaml);
    }

    private House open(RulesSettings rules) {
        return House.open(settings(data), rules, clock());
    }

    private static Clock clock() {
        return Clock.fixed(MONDAY, ZoneOffset.UTC);
    }

    private static HouseSettings settings(Path data) {
        return new HouseSettings(
                data, null, false, null, NodeSettings.named("rules-test").doing(NodeRoles.of("views")), false);
    }

    private static CaseFile fileOf(House house, String id) {
        house.awaitViewsAtHead(PATIENCE);
        return TestAsker.askOptional(house, new FindCaseFile(new ComplaintId(id), null), CaseFile.class);
    }

    private static void register(House house, String id) {
        Envelope asker = new Envelope(
                new AccountId("account-rules"), Role.HOTLINE_AGENT, null, null, null, "rules-test", Origin.LIVE);
        RegisterComplaint command = new RegisterComplaint(
                new ComplaintId(id),
                new CommandId("register-" + id),
                Channel.PHONE,
                new Matter(MatterKind.COMPLAINT, true),
                new ClearText("路灯不亮"),
                new ClearText("门前路灯坏了三天"),
                Complainant.ANONYMOUS,
                null,
                null);
        house.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData()));
    }
}
