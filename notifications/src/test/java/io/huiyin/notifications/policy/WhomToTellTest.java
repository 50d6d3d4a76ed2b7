package io.huiyin.notifications.policy;

import static io.huiyin.notifications.support.Letters.CASE;
import static io.huiyin.notifications.support.Letters.MONDAY;
import static io.huiyin.notifications.support.Letters.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.calendar.CalendarCarriedOut;
import io.huiyin.api.calendar.CalendarDrafted;
import io.huiyin.api.calendar.CalendarId;
import io.huiyin.api.calendar.HolidayTableMissing;
import io.huiyin.api.calendar.NextYear;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.ComplaintReplied;
import io.huiyin.api.complaint.DispatchAcknowledged;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.SealedComplainant;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineChange;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.deadline.MoveReason;
import io.huiyin.api.deadline.MovedForUnit;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.delivery.DeliveryBounced;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryState;
import io.huiyin.api.delivery.FindMessage;
import io.huiyin.api.delivery.Message;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.incident.AcknowledgementNumber;
import io.huiyin.api.incident.AuthorityReportAcknowledged;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentInstants;
import io.huiyin.api.incident.IncidentInstantsCorrected;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.IncidentNumber;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.mail.MailAddress;
import io.huiyin.api.rules.RebasingCarriedOut;
import io.huiyin.api.rules.RebasingProposed;
import io.huiyin.api.rules.RuleBookId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.api.unit.UnitContacts;
import io.huiyin.api.unit.UnitContactsSet;
import io.huiyin.api.unit.UnitEstablished;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.api.unit.UnitRenamed;
import io.huiyin.notifications.Offices;
import io.huiyin.notifications.channel.OutgoingMessage;
import io.huiyin.notifications.support.Awaiting;
import io.huiyin.notifications.support.TestHouse;
import io.huiyin.personaldata.SealedFieldNames;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhomToTellTest {

    private static final ComplaintId COMPLAINT = new ComplaintId(CASE.value());
    private static final IncidentId INCIDENT = new IncidentId("incident-0001");
    private static final UnitId OTHER_UNIT = new UnitId("unit-binjiang");
    private static final String DESK = "desk@xihu.example.cn";
    private static final String LEAD = "lead@xihu.example.cn";
    private static final String SUPERVISOR = "supervisor@hotline.example.cn";
    private static final String AUTHORITY = "authority@example.cn";
    private static final String REGULATOR = "regulator@example.cn";
    private static final String ADMINISTRATOR = "administrator@example.cn";
    private static final Offices OFFICES = new Offices(
            new MailAddress(SUPERVISOR),
            new MailAddress(AUTHORITY),
            new MailAddress(REGULATOR),
            new MailAddress(ADMINISTRATOR));

    @TempDir
    Path directory;

    private @Nullable TestHouse house;

    @AfterEach
    void close() {
        if (house != null) {
            house.close();
        }
    }

    private TestHouse open() {
        house = TestHouse.open(directory, OFFICES);
        house.happened(
                UNIT.value(),
                new UnitEstablished(UNIT, "西湖区", UnitLevel.CITY, null),
                new UnitContactsSet(UNIT, new UnitContacts(new MailAddress(DESK), new MailAddress(LEAD), null)));
        return house;
    }

    private static SealedText sealed(TestHouse house, String field, String text) {
        return house.vault().seal(CASE, field, new ClearText(text));
    }

    private static ComplaintRegistered registered(TestHouse house, MatterKind kind, @Nullable String email) {
        return new ComplaintRegistered(
                COMPLAINT,
                CaseNumber.of(2611, 1),
                Channel.PHONE,
                new Matter(kind, true),
                sealed(house, SealedFieldNames.SUBJECT, "路灯不亮"),
                sealed(house, SealedFieldNames.NARRATIVE, "张三家门口三天了"),
                new SealedComplainant(
                        house.vault().openCase(CASE, house.vault().personWithPhone(null)),
                        sealed(house, SealedFieldNames.NAME, "张三"),
                        null,
                        email == null ? null : sealed(house, SealedFieldNames.EMAIL, email),
                        null),
                MONDAY,
                MONDAY,
                null,
                null,
                "digest");
    }

    private static DeadlineSet replyDue() {
        return new DeadlineSet(
                CASE,
                new Deadline(
                        DeadlineId.REPLY_TO_CITIZEN,
                        1,
                        ObligationKind.REPLY_TO_CITIZEN,
                        "complaint-reply@1",
                        "basis.draft-art-19",
                        MONDAY,
                        ClockStart.RECEIVED,
                        "Asia/Shanghai",
                        MONDAY.plus(Duration.ofDays(7)),
                        LocalDate.of(2026, 11, 30),
                        false,
                        null,
                        "calendar",
                        List.of()));
    }

    private static ComplaintDispatched dispatched(TestHouse house) {
        return new ComplaintDispatched(COMPLAINT, UNIT, MONDAY, sealed(house, SealedFieldNames.INSTRUCTION, "请联系张三"));
    }

    private static DeadlineWarned warned(int percent, String... climbsTo) {
        return new DeadlineWarned(
                CASE,
                DeadlineId.REPLY_TO_CITIZEN,
                1,
                MilestoneId.percent(percent),
                MONDAY.plus(Duration.ofDays(4)),
                0,
                List.of(climbsTo));
    }

    private void begins(TestHouse begun, MatterKind kind, @Nullable String email) {
        begun.happened(CASE.value(), registered(begun, kind, email), replyDue());
    }

    private List<OutgoingMessage> handed(int count) {
        TestHouse open = Objects.requireNonNull(house);
        open.settle();
        Awaiting.until(
                count + " messages were handed over",
                () -> open.channel.handed().size() >= count);
        assertThat(open.channel.handed()).hasSize(count);
        return open.channel.handed();
    }

    @Test
    void a_units_desk_is_told_of_its_case_and_nothing_of_whose_it_is() {
        TestHouse city = open();
        begins(city, MatterKind.COMPLAINT, null);
        city.happened(CASE.value(), dispatched(city));

        OutgoingMessage mail = handed(1).get(0);
        assertThat(mail.address()).isEqualTo(DESK);
        assertThat(mail.subject())
                .contains("【交办】")
                .contains(CaseNumber.of(2611, 1).value());
        assertThat(mail.body())
                .contains("西湖区", "2026年11月30日（星期一） 24:00", "https://huiyin.example.cn/cases/" + CASE)
                .doesNotContain("张三", "路灯", "联系张");
    }

    @Test
    void a_tip_off_is_not_called_one() {
        TestHouse city = open();
        begins(city, MatterKind.TIP_OFF, null);
        city.happened(CASE.value(), dispatched(city));
        OutgoingMessage mail = handed(1).get(0);
        assertThat(mail.subject() + mail.body()).doesNotContain("举报", "诉求件").contains("保密");
    }

    @Test
    void a_warning_climbs_to_those_it_names() {
        TestHouse city = open();
        begins(city, MatterKind.COMPLAINT, null);
        city.happened(CASE.value(), dispatched(city), warned(80, "handler", "unit-lead"));
        assertThat(handed(3)).extracting(OutgoingMessage::address).containsExactlyInAnyOrder(DESK, DESK, LEAD);
        city.happened(CASE.value(), warned(120, "hotline-supervisor"));
        assertThat(handed(4).get(3)).satisfies(mail -> {
            assertThat(mail.address()).isEqualTo(SUPERVISOR);
            assertThat(mail.subject()).contains("已超期").contains("120");
            assertThat(mail.body()).contains("承办单位：西湖区");
        });
    }

    private DeliveryState stateOf(DeliveryId id) {
        TestHouse open = Objects.requireNonNull(house);
        open.settle();
        Optional<Message> message = open.ask(
                new FindMessage(id), ResponseTypes.optionalInstanceOf(Message.class), Role.HOTLINE_SUPERVISOR, null);
        return message.orElseThrow().summary().state();
    }

    @Test
    void a_unit_that_takes_note_of_its_case_confirms_the_letter_that_brought_it() {
        TestHouse city = open();
        begins(city, MatterKind.COMPLAINT, null);
        city.happened(CASE.value(), dispatched(city));
        handed(1);
        city.happened(CASE.value(), new DispatchAcknowledged(COMPLAINT, UNIT, MONDAY));
        assertThat(stateOf(DeliveryId.of(CASE + "@2", "unit-desk"))).isEqualTo(DeliveryState.ACKNOWLEDGED);
    }

    @Test
    void the_authoritys_number_confirms_the_report_it_was_given_for() {
        TestHouse city = open();
        city.happened(INCIDENT.value(), aGraveIncident(city, IncidentLevel.GENERAL));
        city.happened(INCIDENT.value(), report(city, 1, AuthorityReportKind.INITIAL));
        city.happened(INCIDENT.value(), report(city, 2, AuthorityReportKind.FOLLOW_UP));
        handed(4);
        city.happened(
                INCIDENT.value(),
                new AuthorityReportAcknowledged(INCIDENT, 1, new AcknowledgementNumber("杭网信 2026-17"), MONDAY));
        long first = city.sequenceOf(INCIDENT.value(), AuthorityReportSubmitted.class);
        assertThat(stateOf(DeliveryId.of(INCIDENT + "@" + first, "competent-authority")))
                .isEqualTo(DeliveryState.ACKNOWLEDGED);
        DeliveryId second = DeliveryId.of(INCIDENT + "@" + (first + 1), "competent-authority");
        Awaiting.until("the second report counts as sent", () -> stateOf(second) == DeliveryState.SENT);
    }

    @Test
    void a_bounce_is_followed_from_the_ledger() {
        TestHouse city = open();
        begins(city, MatterKind.COMPLAINT, null);
        city.happened(CASE.value(), dispatched(city));
        handed(1);
        DeliveryId id = DeliveryId.of(CASE + "@2", "unit-desk");
        // A node notes that it sent a letter a moment after the server has it.
        Awaiting.until("the letter counts as sent", () -> stateOf(id) == DeliveryState.SENT);
        city.happened(
                id.value(),
                new DeliveryBounced(CASE, id, 1, sealed(city, SealedFieldNames.BOUNCE_REASON, "550 no such user")));
        assertThat(stateOf(id)).isEqualTo(DeliveryState.BOUNCED);
    }

    private static AuthorityReportSubmitted report(TestHouse city, int number, AuthorityReportKind kind) {
        return new AuthorityReportSubmitted(
                INCIDENT,
                number,
                kind,
                city.vault().seal(INCIDENT.caseId(), SealedFieldNames.REPORT, new ClearText("共享接口未鉴权。")),
                List.of(ReportItem.CAUSE),
                null,
                MONDAY,
                MONDAY,
                null,
                null);
    }

    private static DeadlineForewarned forewarned(int percent, String... climbsTo) {
        return new DeadlineForewarned(
                CASE,
                DeadlineId.REPLY_TO_CITIZEN,
                1,
                MilestoneId.percent(percent),
                Instant.parse("2026-11-27T16:00:00Z"),
                List.of(climbsTo));
    }

    @Test
    void who_heard_of_a_milestone_ahead_hears_of_it_no_second_time() {
        TestHouse city = open();
        begins(city, MatterKind.COMPLAINT, null);
        city.happened(CASE.value(), dispatched(city));
        handed(1);
        city.happened(CASE.value(), forewarned(80, "handler"));
        OutgoingMessage ahead = handed(2).get(1);
        assertThat(ahead.address()).isEqualTo(DESK);
        assertThat(ahead.subject()).contains("【提醒】", "2026年11月27日（星期五） 24:00 时限将用去 80%");
        assertThat(ahead.body()).contains("届时贵单位不在值班时间", "请在下班前办理");

        city.happened(CASE.value(), warned(80, "handler", "hotline-supervisor"));
        assertThat(handed(3)).extracting(OutgoingMessage::address).endsWith(SUPERVISOR);
        city.happened(CASE.value(), warned(120, "handler"));
        assertThat(handed(4)).extracting(OutgoingMessage::address).endsWith(DESK);
    }

    @Test
    void a_unit_that_got_the_case_since_hears_at_the_milestone() {
        TestHouse city = open();
        UnitId other = new UnitId("unit-other");
        city.happened(
                other.value(),
                new UnitEstablished(other, "滨江区", UnitLevel.CITY, null),
                new UnitContactsSet(other, new UnitContacts(new MailAddress("desk@other.example.cn"), null, null)));
        begins(city, MatterKind.COMPLAINT, null);
        city.happened(
                CASE.value(),
                dispatched(city),
                forewarned(80, "handler"),
                new ComplaintDispatched(COMPLAINT, other, MONDAY, sealed(city, SealedFieldNames.INSTRUCTION, "请联系")),
                warned(80, "handler"));
        assertThat(handed(4))
                .extracting(OutgoingMessage::address)
                .containsExactlyInAnyOrder(DESK, DESK, "desk@other.example.cn", "desk@other.example.cn");
    }

    @Test
    void the_last_afternoon_is_called_that() {
        TestHouse city = open();
        begins(city, MatterKind.COMPLAINT, null);
        city.happened(CASE.value(), dispatched(city));
        handed(1);
        city.happened(CASE.value(), forewarned(100, "unit-lead"));
        OutgoingMessage ahead = handed(2).get(1);
        assertThat(ahead.address()).isEqualTo(LEAD);
        assertThat(ahead.subject()).contains("期限届满").doesNotContain("100");
    }

    @Test
    void a_case_no_unit_has_is_the_hotlines_own() {
        TestHouse city = open();
        begins(city, MatterKind.COMPLAINT, null);
        city.happened(CASE.value(), warned(50, "handler"));
        assertThat(handed(1)).extracting(OutgoingMessage::address).containsExactly(SUPERVISOR);
    }

    @Test
    void a_miss_is_told_to_everybody_above() {
        TestHouse city = open();
        begins(city, MatterKind.COMPLAINT, null);
        city.happened(
                CASE.value(),
                dispatched(city),
                new DeadlineMissed(CASE, DeadlineId.REPLY_TO_CITIZEN, MONDAY.plus(Duration.ofDays(7)), null));
        assertThat(handed(4))
                .extracting(OutgoingMessage::address)
                .containsExactlyInAnyOrder(DESK, DESK, LEAD, SUPERVISOR);
    }

    @Test
    void a_miss_climbs_to_whom_it_names() {
        TestHouse city = open();
        begins(city, MatterKind.COMPLAINT, null);
        city.happened(
                CASE.value(),
                dispatched(city),
                new DeadlineMissed(
                        CASE,
                        DeadlineId.REPLY_TO_CITIZEN,
                        MONDAY.plus(Duration.ofDays(7)),
                        List.of("unit-lead", "hotline-supervisor")));
        assertThat(handed(3)).extracting(OutgoingMessage::address).containsExactlyInAnyOrder(DESK, LEAD, SUPERVISOR);
    }

    @Test
    void many_moved_deadlines_of_one_change_are_one_message_a_unit() {
        TestHouse city = open();
        city.happened(
                OTHER_UNIT.value(),
                new UnitEstablished(OTHER_UNIT, "滨江区", UnitLevel.CITY, null),
                new UnitContactsSet(
                        OTHER_UNIT, new UnitContacts(new MailAddress("desk@binjiang.example.cn"), null, null)));
        city.happened(
                CalendarId.OF_THE_HOUSE.value(),
                new CalendarDrafted(CalendarId.OF_THE_HOUSE, 1, List.of(2027), "{}", "digest", "before", "after"),
                new CalendarCarriedOut(
                        CalendarId.OF_THE_HOUSE,
                        1,
                        4_000,
                        12,
                        List.of(
                                new MovedForUnit(UNIT, 3_999, 7, MONDAY.plus(Duration.ofDays(7))),
                                new MovedForUnit(OTHER_UNIT, 1, 0, MONDAY.plus(Duration.ofDays(9))))));
        List<OutgoingMessage> mails = handed(3);
        assertThat(mails)
                .extracting(OutgoingMessage::address)
                .containsExactlyInAnyOrder(DESK, LEAD, "desk@binjiang.example.cn");
        assertThat(mails)
                .filteredOn(mail -> mail.address().equals(DESK))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).contains("3999");
                    assertThat(mail.body()).contains("2027", "7 件比原期限提前", "/cases", "西湖区");
                });
        city.restartWithoutTokens();
        handed(3);
    }

    @Test
    void a_re_basing_says_by_which_rule() {
        TestHouse city = open();
        city.happened(
                RuleBookId.OF_THE_HOUSE.value(),
                new RebasingProposed(RuleBookId.OF_THE_HOUSE, 1, "complaint-reply@2", "hash"),
                new RebasingCarriedOut(
                        RuleBookId.OF_THE_HOUSE,
                        1,
                        2,
                        List.of(new MovedForUnit(UNIT, 2, 2, MONDAY.plus(Duration.ofDays(7))))));
        assertThat(handed(2)).allSatisfy(mail -> assertThat(mail.body()).contains("complaint-reply@2"));
    }

    @Test
    void a_corrected_start_is_told_once_with_every_clock_that_moved() {
        TestHouse city = open();
        city.happened(INCIDENT.value(), aGraveIncident(city, IncidentLevel.GENERAL));
        Deadline before = replyDue().deadline();
        SealedText why = city.vault().seal(INCIDENT.caseId(), SealedFieldNames.CORRECTION_REASON, new ClearText("日志"));
        IncidentInstants instants = new IncidentInstants(MONDAY, MONDAY, null);
        DeadlineChange change = new DeadlineChange(
                new ChangeId("correction-1"), MoveReason.START_CORRECTED, new AccountId("account-officer"));
        city.happened(
                INCIDENT.value(),
                new IncidentInstantsCorrected(INCIDENT, 1, instants, instants, why, why, null),
                new DeadlineMoved(INCIDENT.caseId(), before, before.asVersion(2), change, UNIT),
                new DeadlineMoved(INCIDENT.caseId(), before, before.asVersion(2), change, UNIT));
        assertThat(handed(3)).extracting(OutgoingMessage::address).containsExactlyInAnyOrder(DESK, LEAD, SUPERVISOR);
    }

    @Test
    void administrators_hear_of_a_missing_table_and_of_nothing_else() {
        TestHouse city = open();
        city.happened(
                CalendarId.OF_THE_HOUSE.value(),
                new HolidayTableMissing(CalendarId.OF_THE_HOUSE, 2027, NextYear.Standing.ALARMING));
        assertThat(handed(1)).singleElement().satisfies(mail -> {
            assertThat(mail.address()).isEqualTo(ADMINISTRATOR);
            assertThat(mail.subject()).contains("告警", "2027");
            assertThat(mail.body()).contains("/calendar");
        });
    }

    @Test
    void whoever_left_an_address_gets_the_reply_there() {
        TestHouse city = open();
        begins(city, MatterKind.COMPLAINT, "zhang@example.cn");
        city.happened(
                CASE.value(),
                new ComplaintReplied(
                        COMPLAINT, sealed(city, SealedFieldNames.REPLY, "已修好。\n谢谢。"), MONDAY, MONDAY, null));
        OutgoingMessage mail = handed(1).get(0);
        assertThat(mail.address()).isEqualTo("zhang@example.cn");
        assertThat(mail.body()).contains("已修好。\n谢谢。").doesNotContain("https:");
    }

    @Test
    void whoever_gave_a_tip_off_only_hears_that_there_is_an_answer() {
        TestHouse city = open();
        begins(city, MatterKind.TIP_OFF, "zhang@example.cn");
        city.happened(
                CASE.value(),
                new ComplaintReplied(COMPLAINT, sealed(city, SealedFieldNames.REPLY, "已立案查处"), MONDAY, MONDAY, null));
        assertThat(handed(1).get(0).body()).doesNotContain("查处");
    }

    @Test
    void a_reply_given_another_way_earlier_is_not_mailed() {
        TestHouse city = open();
        begins(city, MatterKind.COMPLAINT, "zhang@example.cn");
        city.happened(
                CASE.value(),
                new ComplaintReplied(
                        COMPLAINT,
                        sealed(city, SealedFieldNames.REPLY, "已修好"),
                        MONDAY.minusSeconds(3600),
                        MONDAY,
                        sealed(city, SealedFieldNames.LATE_ENTRY_EVIDENCE, "电话录音")));
        handed(0);
    }

    private static DomainEvent[] aGraveIncident(TestHouse city, IncidentLevel level) {
        var unused = city.vault().openCase(INCIDENT.caseId(), city.vault().personWithPhone(null));
        SealedText text = city.vault().seal(INCIDENT.caseId(), SealedFieldNames.TITLE, new ClearText("接口泄露"));
        return new DomainEvent[] {
            new IncidentRegistered(
                    INCIDENT,
                    IncidentNumber.of(2611, 7),
                    UNIT,
                    IncidentKind.DATA_SECURITY,
                    SystemKind.HUB,
                    List.of(),
                    text,
                    text,
                    MONDAY,
                    MONDAY,
                    null,
                    MONDAY,
                    null,
                    "digest"),
            new IncidentGraded(INCIDENT, level, null, text, MONDAY),
            new DeadlineSet(
                    INCIDENT.caseId(),
                    new Deadline(
                            DeadlineId.AUTHORITY_REPORT,
                            1,
                            ObligationKind.AUTHORITY_REPORT,
                            "incident-report@1",
                            "basis.draft-art-18",
                            MONDAY,
                            ClockStart.OCCURRED,
                            "Asia/Shanghai",
                            MONDAY.plus(Duration.ofHours(24)),
                            null,
                            false,
                            null,
                            "calendar",
                            List.of()))
        };
    }

    @Test
    void a_major_incident_is_told_with_its_clocks() {
        TestHouse city = open();
        city.happened(INCIDENT.value(), aGraveIncident(city, IncidentLevel.MAJOR));
        assertThat(handed(4))
                .extracting(OutgoingMessage::address)
                .containsExactlyInAnyOrder(DESK, LEAD, SUPERVISOR, REGULATOR);
        assertThat(handed(4).get(0).body())
                .contains(IncidentNumber.of(2611, 7).value(), "2026年11月24日（星期二） 09:00")
                .doesNotContain("泄露");
    }

    @Test
    void a_considerable_incident_is_nobodys_alarm() {
        TestHouse city = open();
        city.happened(INCIDENT.value(), aGraveIncident(city, IncidentLevel.CONSIDERABLE));
        handed(0);
    }

    @Test
    void a_report_goes_to_the_authority_with_its_words_and_the_regulator_hears_of_it() {
        TestHouse city = open();
        city.happened(INCIDENT.value(), aGraveIncident(city, IncidentLevel.GENERAL));
        city.happened(INCIDENT.value(), report(city, 1, AuthorityReportKind.INITIAL));
        List<OutgoingMessage> mails = handed(2);
        assertThat(mails)
                .filteredOn(mail -> mail.address().equals(AUTHORITY))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("共享接口未鉴权。", "原因", "西湖区"));
        assertThat(mails)
                .filteredOn(mail -> mail.address().equals(REGULATOR))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).doesNotContain("共享接口"));
    }

    @Test
    void what_was_imported_is_told_to_nobody_and_a_drill_is_marked_as_one() {
        TestHouse city = open();
        city.happened(
                CASE.value(),
                Envelope.system("import", Origin.IMPORT),
                registered(city, MatterKind.COMPLAINT, "zhang@example.cn"),
                replyDue(),
                dispatched(city));
        handed(0);
        city.happened(CASE.value(), Envelope.system("test", Origin.DRILL), dispatched(city));
        assertThat(handed(1).get(0).subject()).startsWith("【演练】");
    }

    @Test
    void a_rebuild_is_silent_and_a_restart_goes_on() {
        TestHouse city = open();
        begins(city, MatterKind.COMPLAINT, "zhang@example.cn");
        city.happened(CASE.value(), dispatched(city), warned(80, "handler"));
        handed(2);
        city.restartWithoutTokens();
        handed(2);
        city.restart();
        city.happened(CASE.value(), warned(100, "handler"));
        handed(3);
    }

    @Test
    void what_happened_before_a_policy_was_switched_on_stays_untold_for_ever() {
        house = TestHouse.shut(directory, OFFICES);
        begins(house, MatterKind.COMPLAINT, null);
        house.happened(CASE.value(), dispatched(house), warned(80, "handler"));
        house.start();
        handed(0);
        house.restartWithoutTokens();
        handed(0);
        house.happened(
                UNIT.value(),
                new UnitEstablished(UNIT, "西湖区", UnitLevel.CITY, null),
                new UnitContactsSet(UNIT, new UnitContacts(new MailAddress(DESK), null, null)));
        house.happened(CASE.value(), warned(100, "handler"));
        handed(1);
    }

    @Test
    void a_name_with_line_breaks_adds_no_header() {
        TestHouse city = open();
        city.happened(UNIT.value(), new UnitRenamed(UNIT, "西湖区\r\nBcc: spy@example.com"));
        begins(city, MatterKind.COMPLAINT, null);
        city.happened(CASE.value(), dispatched(city));
        OutgoingMessage mail = handed(1).get(0);
        assertThat(mail.subject()).doesNotContain("\n", "\r");
        assertThat(mail.body()).contains("西湖区 Bcc: spy@example.com：");
    }
}
