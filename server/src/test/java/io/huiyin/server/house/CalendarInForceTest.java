package io.huiyin.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.calendar.ApproveCalendar;
import io.huiyin.api.calendar.CalendarBook;
import io.huiyin.api.calendar.CalendarDraftFile;
import io.huiyin.api.calendar.CalendarDraftStatus;
import io.huiyin.api.calendar.CalendarPreview;
import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.calendar.DraftedCalendar;
import io.huiyin.api.calendar.FindCalendar;
import io.huiyin.api.calendar.PreviewCalendarDraft;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The notice for 2027 comes in at the end of 2026: New Year's Eve is taken off. What the preview says is what happens, to
 * open cases only, once, also when the house is shut in the middle of it.
 */
class CalendarInForceTest {

    private static final int CASES = Integer.getInteger("huiyin.calendar.cases", 60);
    private static final Duration PATIENCE = Duration.ofSeconds(30 + CASES / 20);
    private static final UnitId UNIT = new UnitId("unit-street");

    private static final Envelope AGENT = person("account-agent", Role.HOTLINE_AGENT, null);
    private static final Envelope SUPERVISOR = person("account-supervisor", Role.HOTLINE_SUPERVISOR, null);
    private static final Envelope HANDLER = person("account-handler", Role.HANDLER, UNIT);
    private static final Envelope ADMIN = person("account-admin", Role.SYSTEM_ADMIN, null);

    private static final String NOTICE = Stream.of(
                    "2026-12-31",
                    "2027-01-01",
                    "2027-02-05",
                    "2027-02-06",
                    "2027-02-07",
                    "2027-02-08",
                    "2027-04-05",
                    "2027-05-01",
                    "2027-05-02",
                    "2027-06-09",
                    "2027-09-15",
                    "2027-10-01",
                    "2027-10-02",
                    "2027-10-03")
            .map("{\"name\":\"假\",\"date\":\"%s\",\"isOffDay\":true}"::formatted)
            .collect(Collectors.joining(",", "{\"year\":2027,\"papers\":[],\"days\":[", "]}"));

    /** Received on a Monday: the fifth working day is 28 December, which only waits for the notice. */
    private static final Instant MONDAY = Instant.parse("2026-12-21T02:00:00Z");
    /** Received on the Thursday: the fifth working day is New Year's Eve. */
    private static final Instant THURSDAY = Instant.parse("2026-12-24T02:00:00Z");

    @TempDir
    Path data;

    private final TravellingClock clock = new TravellingClock();

    @Test
    void what_the_preview_says_is_what_happens_to_open_cases_and_to_each_once() {
        clock.travelTo(MONDAY);
        CalendarPreview preview;
        try (House house = open("views")) {
            send(house, new EstablishUnit(UNIT, new CommandId("unit"), "街道", UnitLevel.CITY, null), ADMIN);
            receive(house, "monday", CASES);
            clock.travelTo(THURSDAY);
            receive(house, "thursday", CASES);
            answer(house, "thursday", 0);
            clock.travelTo(THURSDAY.plus(Duration.ofHours(2)));
            DraftedCalendar drafted = draft(house);
            preview = preview(house, drafted);
            assertThat(preview.moved()).isEqualTo(CASES - 1);
            assertThat(preview.confirmed()).isEqualTo(CASES);
            assertThat(preview.pastAtOnce()).isZero();
            assertThat(preview.shifts()).singleElement().satisfies(shift -> {
                assertThat(shift.from()).isEqualTo(LocalDate.of(2026, 12, 31));
                assertThat(shift.to()).isEqualTo(LocalDate.of(2027, 1, 4));
                assertThat(shift.deadlines()).isEqualTo(CASES - 1);
                assertThat(shift.examples()).isNotEmpty();
            });
            send(house, new ApproveCalendar(new CommandId("approve"), 1, drafted.calendar()), SUPERVISOR);
            // From here on everything is counted on it, though nothing watches deadlines on this node.
            receive(house, "later", 1);
            assertThat(lastDay(house, id("later", 0))).isEqualTo(LocalDate.of(2027, 1, 4));
        }

        try (House stoppedAtOnce = open("views,deadlines")) {
            assertThat(stoppedAtOnce.node().roles().include(NodeRole.DEADLINES)).isTrue();
        }

        try (House house = open("views,deadlines")) {
            CalendarDraftFile done = awaitCarriedOut(house);
            assertThat(done.moved()).isEqualTo(preview.moved());
            assertThat(done.confirmed()).isEqualTo(preview.confirmed());
            assertThat(done.decidedBy()).isEqualTo(SUPERVISOR.actor());
            house.awaitViewsAtHead(PATIENCE);
            for (int number = 0; number < CASES; number++) {
                assertThat(events(house, id("monday", number)))
                        .containsOnlyOnce("DeadlineConfirmed")
                        .doesNotContain("DeadlineMoved");
                if (number > 0) {
                    assertThat(events(house, id("thursday", number))).containsOnlyOnce("DeadlineMoved");
                    assertThat(lastDay(house, id("thursday", number))).isEqualTo(LocalDate.of(2027, 1, 4));
                }
            }
            assertThat(events(house, id("thursday", 0))).doesNotContain("DeadlineMoved", "DeadlineConfirmed");
            assertThat(events(house, id("later", 0))).doesNotContain("DeadlineMoved", "DeadlineConfirmed");
        }
    }

    private House open(String roles) {
        return House.open(
                new HouseSettings(
                        data,
                        null,
                        false,
                        null,
                        NodeSettings.named("calendar-test").doing(NodeRoles.of(roles)),
                        false),
                clock);
    }

    private static DraftedCalendar draft(House house) {
        return send(house, new DraftCalendar(new CommandId("draft"), NOTICE, "国办发明电〔2026〕9号"), ADMIN);
    }

    private static CalendarPreview preview(House house, DraftedCalendar drafted) {
        house.awaitViewsAtHead(PATIENCE);
        return TestAsker.askOptional(house, new PreviewCalendarDraft(drafted.draft()), CalendarPreview.class);
    }

    private static CalendarDraftFile awaitCarriedOut(House house) {
        long start = System.nanoTime();
        while (true) {
            house.awaitViewsAtHead(PATIENCE);
            CalendarDraftFile draft = TestAsker.ask(
                            house, new FindCalendar(null), ResponseTypes.instanceOf(CalendarBook.class))
                    .drafts()
                    .get(0);
            if (draft.status() == CalendarDraftStatus.CARRIED_OUT) {
                return draft;
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("waiting for the draft to be carried out: %s", draft)
                    .isLessThan(PATIENCE);
        }
    }

    private static LocalDate lastDay(House house, ComplaintId id) {
        house.awaitViewsAtHead(PATIENCE);
        return TestAsker.askOptional(house, new FindCaseFile(id, null), CaseFile.class)
                .deadline()
                .lastDay();
    }

    private static List<String> events(House house, ComplaintId id) {
        return TestAsker.askOptional(house, new FindCaseFile(id, null), CaseFile.class).timeline().stream()
                .map(TimelineEntry::event)
                .toList();
    }

    private static void receive(House house, String group, int cases) {
        IntStream.range(0, cases).forEach(number -> send(house, registration(group, number), AGENT));
    }

    private static void answer(House house, String group, int number) {
        send(
                house,
                new DispatchComplaint(id(group, number), new CommandId("dispatch"), null, UNIT, new ClearText("请尽快")),
                SUPERVISOR);
        send(
                house,
                new ReplyToComplaint(id(group, number), new CommandId("reply"), null, new ClearText("已修好"), null, null),
                HANDLER);
    }

    private static ComplaintId id(String group, int number) {
        return new ComplaintId("complaint-%s-%06d".formatted(group, number));
    }

    private static RegisterComplaint registration(String group, int number) {
        return new RegisterComplaint(
                id(group, number),
                new CommandId("register-%s-%d".formatted(group, number)),
                Channel.PHONE,
                new Matter(MatterKind.COMPLAINT, true),
                new ClearText("路灯不亮"),
                new ClearText("门前路灯坏了三天"),
                Complainant.ANONYMOUS,
                null,
                null);
    }

    private static <R> R send(House house, Command command, Envelope asker) {
        return house.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData()));
    }

    private static Envelope person(String account, Role role, @Nullable UnitId unit) {
        return new Envelope(new AccountId(account), role, unit, null, null, "calendar-test", Origin.LIVE);
    }

    /** Runs as time does, from wherever it is put. */
    private static final class TravellingClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        void travelTo(Instant instant) {
            ahead = Duration.between(Clock.systemUTC().instant(), instant);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
