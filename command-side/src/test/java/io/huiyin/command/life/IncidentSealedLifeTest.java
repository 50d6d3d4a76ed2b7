package io.huiyin.command.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.EventNames;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineWaived;
import io.huiyin.api.incident.ActivateEmergencyPlan;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.CloseIncident;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.NoticeMedium;
import io.huiyin.api.incident.RecordNoticeToAffected;
import io.huiyin.api.incident.RecordRemedialMeasure;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incident.RegisteredIncident;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.incident.SubmitAuthorityReport;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.incident.WaiveObligation;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.complaint.number.KeptCaseNumbers;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.House;
import io.huiyin.command.support.SettableClock;
import io.huiyin.ledger.serialization.LedgerSerializer;
import io.huiyin.personaldata.MasterKey;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.TinkVault;
import io.huiyin.storage.TemporaryStorage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One incident's life with real keys in real kept state. */
class IncidentSealedLifeTest {

    private static final IncidentId ID = new IncidentId("incident-sealed");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T01:00:00Z"));
    private final TemporaryStorage storage = TemporaryStorage.open();

    @TempDir
    private Path keys;

    private PersonalDataVault vault;
    private House house;

    @BeforeEach
    void moveIn() {
        vault = TinkVault.open(storage.keptState(), MasterKey.loadOrCreate(keys.resolve("keys/master.key")), clock);
        house = new House(clock, vault, new KeptCaseNumbers(storage.keptState(), ZoneId.of("Asia/Shanghai")));
        RandomWishes.units().forEach(wish -> house.send(wish.command(), wish.asker()));
        house.send(register(), Askers.OFFICER);
    }

    @AfterEach
    void moveOut() {
        house.close();
        storage.close();
    }

    private RegisterIncident register() {
        return new RegisterIncident(
                ID,
                new CommandId("register-1"),
                null,
                IncidentKind.DATA_SECURITY,
                SystemKind.DATA_PLATFORM,
                List.of(DataKind.IMPORTANT),
                text("接口泄露"),
                text("共享接口未鉴权"),
                null,
                Instant.parse("2026-11-23T00:50:00Z"),
                null,
                null);
    }

    private void live() {
        clock.advance(Duration.ofDays(2));
        house.send(
                new GradeIncident(ID, new CommandId("grade-1"), null, IncidentLevel.MAJOR, text("十万人")),
                Askers.OFFICER);
        house.send(
                new ActivateEmergencyPlan(
                        ID,
                        new CommandId("plan-1"),
                        null,
                        text("泄露预案"),
                        clock.instant().minusSeconds(60),
                        text("值班记录"),
                        text("停电")),
                Askers.SUPERVISOR);
        house.send(new RecordRemedialMeasure(ID, new CommandId("measure-1"), text("关闭"), null), Askers.OFFICER);
        house.send(
                new SubmitAuthorityReport(
                        ID,
                        new CommandId("report-1"),
                        null,
                        AuthorityReportKind.INITIAL,
                        text("人数待查"),
                        List.of(ReportItem.PEOPLE_AFFECTED),
                        null,
                        null,
                        null,
                        text("停电")),
                Askers.OFFICER);
        house.send(
                new RecordNoticeToAffected(
                        ID,
                        new CommandId("notice-1"),
                        null,
                        NoticeMedium.SMS,
                        100_000,
                        text("请改密码"),
                        null,
                        null,
                        text("停电")),
                Askers.OFFICER);
        house.send(new CloseIncident(ID, new CommandId("close-1"), null, text("已整改")), Askers.OFFICER);
    }

    @Test
    void nothing_anybody_wrote_is_readable_in_the_events() {
        live();
        Serializer serializer = LedgerSerializer.of(EventNames.byName());
        String everything = house.events(ID).stream()
                .map(event ->
                        serializer.serialize(event.getPayload(), String.class).getData() + event.getMetaData())
                .collect(Collectors.joining());
        assertThat(everything)
                .contains("cipher", "DATA_SECURITY", "closedAt")
                .doesNotContain("接口", "十万", "预案", "值班", "停电", "关闭", "待查", "密码", "整改");
    }

    @Test
    void a_waiver_is_sealed_too() {
        house.send(
                new GradeIncident(ID, new CommandId("grade-1"), null, IncidentLevel.MAJOR, text("十万人")),
                Askers.OFFICER);
        house.send(
                new WaiveObligation(ID, new CommandId("waive-1"), null, DeadlineId.PLAN, text("误报")),
                Askers.SUPERVISOR);
        DeadlineWaived waived = house.events(ID).stream()
                .map(DomainEventMessage::getPayload)
                .filter(DeadlineWaived.class::isInstance)
                .map(DeadlineWaived.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(vault.unseal(ID.caseId(), "waiverReason", waived.reason())).isEqualTo(text("误报"));
    }

    @Test
    void a_repeat_is_recognised_though_sealing_twice_differs() {
        RegisteredIncident again = house.send(register(), Askers.OFFICER);
        assertThat(again.alreadyThere()).isTrue();
        assertThat(house.events(ID)).hasSize(1);
    }

    private static ClearText text(String value) {
        return new ClearText(value);
    }
}
