package io.huiyin.server.health;

import static io.huiyin.api.health.HealthFinding.CHECKPOINTS_ELSEWHERE;
import static io.huiyin.api.health.HealthFinding.CHECKPOINTS_FAIL;
import static io.huiyin.api.health.HealthFinding.CHECKPOINTS_LEAVE;
import static io.huiyin.api.health.HealthFinding.CHECKPOINTS_NOT_YET;
import static io.huiyin.api.health.HealthFinding.CHECKPOINTS_OVERDUE;
import static io.huiyin.api.health.HealthFinding.CHECKPOINTS_STAY_HERE;
import static io.huiyin.api.health.HealthFinding.CHECKPOINTS_STUCK;
import static io.huiyin.api.health.HealthFinding.DEADLINES_BEING_READ;
import static io.huiyin.api.health.HealthFinding.DEADLINES_ELSEWHERE;
import static io.huiyin.api.health.HealthFinding.DEADLINES_LATE;
import static io.huiyin.api.health.HealthFinding.DEADLINES_UNWATCHED;
import static io.huiyin.api.health.HealthFinding.DEADLINES_WATCHED;
import static io.huiyin.api.health.HealthFinding.LEDGER_NOT_YET_PROVED;
import static io.huiyin.api.health.HealthFinding.LEDGER_PROVED_LONG_AGO;
import static io.huiyin.api.health.HealthFinding.LEDGER_SOUND;
import static io.huiyin.api.health.HealthFinding.LEDGER_UNSOUND;
import static io.huiyin.api.health.HealthFinding.MAIL_GOES;
import static io.huiyin.api.health.HealthFinding.MAIL_NOT_SET;
import static io.huiyin.api.health.HealthFinding.MAIL_STUCK;
import static io.huiyin.api.health.HealthFinding.MESSAGES_ARE_READ_HERE;
import static io.huiyin.api.health.HealthFinding.MESSAGES_BOUNCED;
import static io.huiyin.api.health.HealthFinding.MESSAGES_DEAD;
import static io.huiyin.api.health.HealthFinding.MESSAGES_GO_OUT;
import static io.huiyin.api.health.HealthFinding.MESSAGES_HELD;
import static io.huiyin.api.health.HealthFinding.MESSAGES_WAIT;
import static io.huiyin.api.health.HealthFinding.NODE_ANSWERS_ONLY;
import static io.huiyin.api.health.HealthFinding.NODE_WORKS;
import static io.huiyin.api.health.HealthFinding.SEARCH_CATCHES_UP;
import static io.huiyin.api.health.HealthFinding.SEARCH_UP_TO_DATE;
import static io.huiyin.api.health.HealthFinding.STORED;
import static io.huiyin.api.health.HealthFinding.STORED_WITHOUT_PROMISE;
import static io.huiyin.api.health.HealthFinding.UNREADABLE;
import static io.huiyin.api.health.HealthFinding.VIEWS_CATCH_UP;
import static io.huiyin.api.health.HealthFinding.VIEWS_STAND_STILL;
import static io.huiyin.api.health.HealthFinding.VIEWS_UP_TO_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.calendar.NextYear;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.api.delivery.SendingHold;
import io.huiyin.api.health.FindHealth;
import io.huiyin.api.health.HealthFigure;
import io.huiyin.api.health.HealthFinding;
import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HealthState;
import io.huiyin.api.health.HealthSubject;
import io.huiyin.api.health.HouseHealth;
import io.huiyin.api.trail.LedgerProblem;
import io.huiyin.api.trail.LedgerProblemKind;
import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.api.trail.VerifiedLedger;
import io.huiyin.scheduler.Heartbeat;
import io.huiyin.server.checkpoint.CheckpointReport;
import io.huiyin.server.checkpoint.CheckpointStanding;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the house finds when it looks at itself, in order and not. */
class HealthChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:21:00Z");
    private static final Duration NONE = Duration.ZERO;

    private static List<HealthFinding> found(HealthCheck check) {
        return found(check, NOW);
    }

    private static List<HealthFinding> found(HealthCheck check, Instant now) {
        return check.look(now).stream().map(HealthLine::finding).toList();
    }

    @Test
    void a_node_says_what_it_does() {
        assertThat(found(new NodeCheck("node-1", List.of("views")))).containsExactly(NODE_WORKS);
        assertThat(found(new NodeCheck("node-1", List.of()))).containsExactly(NODE_ANSWERS_ONLY);
    }

    @Test
    void reading_that_is_behind_catches_up_until_it_has_stood_still_for_a_minute() {
        AtomicLong position = new AtomicLong(100);
        ReadingCheck check = new ReadingCheck(
                HealthSubject.VIEWS, () -> new Freshness(position.get(), 105, NOW, NOW.minusSeconds(86_400)));

        assertThat(found(check)).containsExactly(VIEWS_CATCH_UP);
        position.set(103);
        assertThat(found(check, NOW.plusSeconds(61))).containsExactly(VIEWS_CATCH_UP);
        assertThat(check.look(NOW.plusSeconds(130)))
                .singleElement()
                .satisfies(line -> assertThat(line.finding()).isEqualTo(VIEWS_STAND_STILL))
                .satisfies(line -> assertThat(line.figures())
                        .contains(new HealthFigure.Count(2), new HealthFigure.Moment(NOW.plusSeconds(61))));
        position.set(105);
        assertThat(found(check, NOW.plusSeconds(200))).containsExactly(VIEWS_UP_TO_DATE);
    }

    @Test
    void search_has_findings_of_its_own() {
        assertThat(found(new ReadingCheck(HealthSubject.SEARCH, () -> new Freshness(5, 5, NOW, NOW))))
                .containsExactly(SEARCH_UP_TO_DATE);
        assertThat(found(new ReadingCheck(HealthSubject.SEARCH, () -> new Freshness(4, 5, NOW, NOW))))
                .containsExactly(SEARCH_CATCHES_UP);
    }

    private static Heartbeat beat(boolean atHead, @Nullable Instant sweep, Duration lag, int failing) {
        return new Heartbeat(
                NOW,
                NOW.minusSeconds(60),
                atHead,
                sweep,
                NONE,
                40,
                8,
                8,
                5,
                0,
                failing,
                0,
                lag,
                NONE,
                3,
                17,
                NONE,
                null,
                null);
    }

    private static List<HealthFinding> found(Heartbeat beat) {
        return found(new DeadlinesCheck(() -> Optional.of(beat)));
    }

    @Test
    void deadlines_are_watched_late_or_not_at_all() {
        Instant lately = NOW.minusSeconds(30);

        assertThat(found(new DeadlinesCheck(Optional::empty))).containsExactly(DEADLINES_ELSEWHERE);
        assertThat(found(beat(true, lately, NONE, 0))).containsExactly(DEADLINES_WATCHED);
        assertThat(found(beat(false, null, NONE, 0))).containsExactly(DEADLINES_BEING_READ);
        assertThat(found(beat(true, lately, Duration.ofSeconds(61), 0))).containsExactly(DEADLINES_LATE);
        assertThat(found(beat(true, lately, NONE, 1))).containsExactly(DEADLINES_LATE);
        assertThat(found(beat(true, lately, Duration.ofMinutes(6), 0))).containsExactly(DEADLINES_UNWATCHED);
        assertThat(found(beat(true, NOW.minusSeconds(301), NONE, 0))).containsExactly(DEADLINES_UNWATCHED);
    }

    private static DeliveryFigures figures(
            boolean channel, int dead, @Nullable Instant oldest, @Nullable SendingHold hold) {
        return figures(channel, dead, 0, oldest, hold);
    }

    private static DeliveryFigures figures(
            boolean channel, int dead, int bounced, @Nullable Instant oldest, @Nullable SendingHold hold) {
        return new DeliveryFigures(channel, 12, 3, dead, bounced, 40, 2, oldest, 0, hold);
    }

    @Test
    void messages_go_wait_die_or_are_held_and_no_trouble_hides_another() {
        Instant justNow = NOW.minusSeconds(5);
        Instant tenMinutesAgo = NOW.minusSeconds(600);
        SendingHold hold = new SendingHold(NOW, "account-1", "恢复后核对");

        assertThat(found(new MessagesCheck(() -> figures(true, 0, justNow, null))))
                .containsExactly(MESSAGES_GO_OUT);
        assertThat(found(new MessagesCheck(() -> figures(false, 0, tenMinutesAgo, null))))
                .containsExactly(MESSAGES_ARE_READ_HERE);
        assertThat(found(new MessagesCheck(() -> figures(true, 1, tenMinutesAgo, null))))
                .containsExactly(MESSAGES_DEAD, MESSAGES_WAIT);
        assertThat(found(new MessagesCheck(() -> figures(true, 1, tenMinutesAgo, hold))))
                .containsExactly(MESSAGES_HELD, MESSAGES_DEAD);
        assertThat(found(new MessagesCheck(() -> figures(true, 1, 2, justNow, null))))
                .containsExactly(MESSAGES_BOUNCED, MESSAGES_DEAD);
    }

    @Test
    void a_relay_is_judged_by_what_leaves() {
        assertThat(found(new MailCheck(() -> figures(false, 0, null, null)))).containsExactly(MAIL_NOT_SET);
        assertThat(found(new MailCheck(() -> figures(true, 0, NOW.minusSeconds(600), null))))
                .containsExactly(MAIL_GOES);
        assertThat(found(new MailCheck(() -> figures(true, 0, NOW.minusSeconds(901), null))))
                .containsExactly(MAIL_STUCK);
        assertThat(found(new MailCheck(
                        () -> figures(true, 0, NOW.minusSeconds(901), new SendingHold(NOW, "account-1", "核对")))))
                .containsExactly(MAIL_GOES);
    }

    private static LedgerVerification verified(Instant when, @Nullable LedgerProblem problem) {
        return new LedgerVerification(new VerifiedLedger(true, 30, 99, "00", when, when, when, problem), null);
    }

    @Test
    void the_ledger_is_sound_unsound_not_yet_proved_or_long_ago() {
        assertThat(found(new LedgerCheck(() -> new LedgerVerification(null, null))))
                .containsExactly(LEDGER_NOT_YET_PROVED);
        assertThat(found(new LedgerCheck(() -> verified(NOW.minusSeconds(60), null))))
                .containsExactly(LEDGER_SOUND);
        assertThat(found(new LedgerCheck(() -> verified(NOW.minus(Duration.ofHours(4)), null))))
                .containsExactly(LEDGER_PROVED_LONG_AGO);
        LedgerProblem problem = new LedgerProblem(31, 100L, LedgerProblemKind.values()[0]);
        assertThat(found(new LedgerCheck(() -> verified(NOW, problem)))).containsExactly(LEDGER_UNSOUND);
    }

    private static CheckpointReport signed(
            CheckpointStanding standing, boolean leaves, long signed, @Nullable Instant newestAt) {
        return new CheckpointReport(standing, leaves, signed, newestAt, 100);
    }

    private static CheckpointStanding making(@Nullable Instant failingSince) {
        return new CheckpointStanding(
                true, 90, NOW.minusSeconds(3_600), failingSince, failingSince == null ? null : "no");
    }

    @Test
    void checkpoints_leave_stay_here_or_are_made_elsewhere() {
        CheckpointStanding elsewhere = new CheckpointStanding(false, -1, null, null, null);

        assertThat(found(new CheckpointsCheck(() -> signed(making(null), true, 100, NOW))))
                .containsExactly(CHECKPOINTS_LEAVE);
        assertThat(found(new CheckpointsCheck(() -> signed(making(null), false, 100, NOW))))
                .containsExactly(CHECKPOINTS_STAY_HERE);
        assertThat(found(new CheckpointsCheck(() -> signed(elsewhere, true, 100, NOW))))
                .containsExactly(CHECKPOINTS_ELSEWHERE);
        assertThat(found(new CheckpointsCheck(() -> signed(elsewhere, true, 0, null))))
                .containsExactly(CHECKPOINTS_NOT_YET);
    }

    @Test
    void checkpoints_that_cannot_be_delivered_need_somebody_after_twenty_minutes() {
        CheckpointsCheck check = new CheckpointsCheck(() -> signed(making(NOW), true, 90, NOW));

        assertThat(found(check, NOW.plusSeconds(1_200))).containsExactly(CHECKPOINTS_FAIL);
        assertThat(found(check, NOW.plusSeconds(1_201))).containsExactly(CHECKPOINTS_STUCK);
    }

    @Test
    void events_that_nobody_signs_are_overdue_however_old_the_newest_checkpoint_is() {
        Instant yesterday = NOW.minusSeconds(86_400);
        AtomicLong signed = new AtomicLong(100);
        CheckpointsCheck check = new CheckpointsCheck(() -> signed(making(null), true, signed.get(), yesterday));

        assertThat(found(check)).containsExactly(CHECKPOINTS_LEAVE);
        signed.set(99);
        assertThat(found(check, NOW.plusSeconds(60))).containsExactly(CHECKPOINTS_LEAVE);
        assertThat(found(check, NOW.plusSeconds(1_261))).containsExactly(CHECKPOINTS_OVERDUE);
        signed.set(100);
        assertThat(found(check, NOW.plusSeconds(1_300))).containsExactly(CHECKPOINTS_LEAVE);
    }

    @ParameterizedTest
    @CsvSource({"FINE, CALENDAR_READY", "MISSING, CALENDAR_LACKS_NEXT_YEAR", "ALARMING, CALENDAR_LACKS_NEXT_YEAR_LATE"})
    void a_calendar_without_next_year_is_told_before_it_hurts(NextYear.Standing standing, HealthFinding finding) {
        assertThat(new NextYearCheck(() -> new NextYear(2027, standing)).look(NOW))
                .singleElement()
                .satisfies(line -> assertThat(line.finding()).isEqualTo(finding))
                .satisfies(line -> assertThat(line.figures()).containsExactly(new HealthFigure.Names(List.of("2027"))));
    }

    @Test
    void a_store_that_promises_nothing_needs_somebody() {
        assertThat(found(new StorageCheck("embedded, data", true))).containsExactly(STORED);
        assertThat(found(new StorageCheck("MongoDB, stand-in", false))).containsExactly(STORED_WITHOUT_PROMISE);
    }

    @ParameterizedTest
    @CsvSource({"6, DISK_ROOMY", "5, DISK_ROOMY", "4, DISK_FILLS", "1, DISK_FILLS", "0, DISK_NEARLY_FULL"})
    void a_disk_is_judged_by_the_room_that_is_left(long gib, HealthFinding finding) {
        assertThat(DiskCheck.judge(gib << 30)).isEqualTo(finding);
    }

    @Test
    void what_cannot_be_looked_at_is_a_finding_and_hides_no_other() {
        HealthQueries queries = new HealthQueries(
                "node-1",
                Clock.fixed(NOW, ZoneOffset.UTC),
                List.of(
                        new DiskCheck(Path.of("no-such-directory", "anywhere")),
                        new StorageCheck("embedded, data", true)));

        HouseHealth health = queries.handle(new FindHealth());

        assertThat(health.lines()).extracting(HealthLine::finding).containsExactly(UNREADABLE, STORED);
        assertThat(health.state()).isEqualTo(HealthState.NEEDS_YOU);
        assertThat(health.troubles()).hasSize(1);
    }
}
