package io.huiyin.server.house;

import static io.huiyin.server.house.CasesOfTheHouse.ADMIN;
import static io.huiyin.server.house.CasesOfTheHouse.SUPERVISOR;
import static io.huiyin.server.house.CasesOfTheHouse.answer;
import static io.huiyin.server.house.CasesOfTheHouse.establishUnit;
import static io.huiyin.server.house.CasesOfTheHouse.events;
import static io.huiyin.server.house.CasesOfTheHouse.id;
import static io.huiyin.server.house.CasesOfTheHouse.lastDay;
import static io.huiyin.server.house.CasesOfTheHouse.receive;
import static io.huiyin.server.house.CasesOfTheHouse.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.calendar.ApproveCalendar;
import io.huiyin.api.calendar.CalendarBook;
import io.huiyin.api.calendar.CalendarDraftFile;
import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.calendar.DraftedCalendar;
import io.huiyin.api.calendar.FindCalendar;
import io.huiyin.api.calendar.PreviewCalendarDraft;
import io.huiyin.api.deadline.ChangePreview;
import io.huiyin.api.deadline.ProposalStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The notice for 2027 comes in at the end of 2026: New Year's Eve is taken off. What the preview says is what happens, to
 * open cases only, once, also when the house is shut in the middle of it.
 */
class CalendarInForceTest {

    private static final int CASES = Integer.getInteger("huiyin.calendar.cases", 60);
    private static final Duration PATIENCE = Duration.ofSeconds(30 + CASES / 20);
    private static final String NOTICE = NoticeOf2027.withNewYearsEve();

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
        ChangePreview preview;
        try (House house = open("views")) {
            establishUnit(house);
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
            assertThat(lastDay(house, id("later", 0), PATIENCE)).isEqualTo(LocalDate.of(2027, 1, 4));
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
                    assertThat(lastDay(house, id("thursday", number), PATIENCE)).isEqualTo(LocalDate.of(2027, 1, 4));
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

    private static ChangePreview preview(House house, DraftedCalendar drafted) {
        house.awaitViewsAtHead(PATIENCE);
        return TestAsker.askOptional(house, new PreviewCalendarDraft(drafted.draft()), ChangePreview.class);
    }

    private static CalendarDraftFile awaitCarriedOut(House house) {
        CalendarDraftFile done = Awaiting.until(
                "the draft is carried out",
                PATIENCE,
                () -> TestAsker.ask(house, new FindCalendar(null), ResponseTypes.instanceOf(CalendarBook.class))
                        .drafts()
                        .get(0),
                draft -> draft.status() == ProposalStatus.CARRIED_OUT);
        house.awaitViewsAtHead(PATIENCE);
        return done;
    }
}
