package io.huiyin.command.trail;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.EventNames;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import io.huiyin.api.trail.BundleDownloaded;
import io.huiyin.api.trail.DownloadBundle;
import io.huiyin.api.trail.DownloadTrail;
import io.huiyin.api.trail.LedgerVerificationRequested;
import io.huiyin.api.trail.LookUpId;
import io.huiyin.api.trail.LookUpPurpose;
import io.huiyin.api.trail.LookUpReason;
import io.huiyin.api.trail.ReadTrailEvent;
import io.huiyin.api.trail.RequestLedgerVerification;
import io.huiyin.api.trail.SearchTrail;
import io.huiyin.api.trail.TrailDownloaded;
import io.huiyin.api.trail.TrailEventRead;
import io.huiyin.api.trail.TrailFilter;
import io.huiyin.api.trail.TrailFormat;
import io.huiyin.api.trail.TrailSearched;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.SettableClock;
import io.huiyin.command.support.TransparentVault;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrailLookUpTest {

    private static final LookUpId ID = new LookUpId("look-up-1");
    private static final CommandId WISH = new CommandId("look-up-1");
    private static final TrailFilter FILTER = new TrailFilter(
            Instant.parse("2026-11-01T00:00:00Z"),
            Instant.parse("2026-12-01T00:00:00Z"),
            new AccountId("account-agent"),
            "ComplaintReplied",
            new CaseId("complaint-1"),
            new UnitId("unit-street"));
    private static final LookUpReason REASON = new LookUpReason(LookUpPurpose.CASE_REVIEW, "HJ-2026/12");

    private final AtomicInteger verifications = new AtomicInteger();
    private AggregateTestFixture<TrailLookUp> fixture;

    @BeforeEach
    void a_fixture() {
        fixture = AggregateFixtures.fixture(
                TrailLookUp.class, new SettableClock(Instant.EPOCH), new TransparentVault(), new CountedNumbers());
        fixture.registerInjectableResource((VerificationRequests) verifications::incrementAndGet);
    }

    @Test
    void a_question_is_on_record_as_it_was_asked() {
        fixture.givenNoPriorActivity()
                .when(new SearchTrail(ID, WISH, FILTER, REASON), Askers.REGULATOR.toMetaData())
                .expectEvents(new TrailSearched(ID, FILTER, REASON));
    }

    @Test
    void turning_a_page_puts_the_question_on_record_no_second_time() {
        SearchTrail question = new SearchTrail(ID, WISH, TrailFilter.ALL, null);
        fixture.givenCommands(sent(question, Askers.AUDITOR))
                .when(question, Askers.AUDITOR.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_bundle_of_a_case_is_on_record_with_its_purpose() {
        CaseId wanted = new CaseId("complaint-1");
        fixture.givenNoPriorActivity()
                .when(new DownloadBundle(ID, WISH, wanted, REASON), Askers.REGULATOR.toMetaData())
                .expectEvents(new BundleDownloaded(ID, wanted, REASON));
    }

    @Test
    void a_bundle_of_everything_is_on_record_with_its_purpose() {
        fixture.givenNoPriorActivity()
                .when(new DownloadBundle(ID, WISH, null, REASON), Askers.REGULATOR.toMetaData())
                .expectEvents(new BundleDownloaded(ID, null, REASON));
    }

    @Test
    void an_auditor_takes_no_bundle_away() {
        fixture.givenNoPriorActivity()
                .when(new DownloadBundle(ID, WISH, null, REASON), Askers.AUDITOR.toMetaData())
                .expectException(refused(null, RefusalCode.NOT_YOUR_ROLE, Role.AUDITOR))
                .expectNoEvents();
    }

    @Test
    void another_question_under_the_same_id_is_refused() {
        fixture.givenCommands(sent(new SearchTrail(ID, WISH, TrailFilter.ALL, null), Askers.REGULATOR))
                .when(new SearchTrail(ID, WISH, FILTER, null), Askers.REGULATOR.toMetaData())
                .expectException(refused("commandId", RefusalCode.COMMAND_ID_REUSED))
                .expectNoEvents();
        fixture.givenCommands(sent(new SearchTrail(ID, WISH, TrailFilter.ALL, null), Askers.REGULATOR))
                .when(new ReadTrailEvent(ID, new CommandId("other"), 7), Askers.REGULATOR.toMetaData())
                .expectException(refused("lookUpId", RefusalCode.COMMAND_ID_REUSED));
    }

    @Test
    void somebody_elses_look_up_cannot_be_taken_over() {
        SearchTrail question = new SearchTrail(ID, WISH, TrailFilter.ALL, null);
        fixture.givenCommands(sent(question, Askers.REGULATOR))
                .when(question, Askers.AUDITOR.toMetaData())
                .expectException(refused("commandId", RefusalCode.COMMAND_ID_REUSED))
                .expectNoEvents();
    }

    @Test
    void everything_wrong_with_a_question_is_said_at_once() {
        TrailFilter wrong = new TrailFilter(
                FILTER.until(),
                FILTER.from(),
                new AccountId("account-张女士"),
                "Rumour",
                new CaseId("complaint-13800002207 again"),
                new UnitId("unit-<b>"));
        fixture.givenNoPriorActivity()
                .when(
                        new SearchTrail(ID, WISH, wrong, new LookUpReason(LookUpPurpose.STATISTICS, "张女士")),
                        Askers.REGULATOR.toMetaData())
                .expectException(refused(
                        Violation.of("until", RefusalCode.PERIOD_ENDS_BEFORE_IT_BEGINS, FILTER.from(), FILTER.until()),
                        Violation.of("actor", RefusalCode.MALFORMED, "A-Z a-z 0-9 . _ -"),
                        Violation.of("caseId", RefusalCode.MALFORMED, "A-Z a-z 0-9 . _ -"),
                        Violation.of("unit", RefusalCode.MALFORMED, "A-Z a-z 0-9 . _ -"),
                        Violation.of(
                                "event",
                                RefusalCode.NOT_ALLOWED,
                                String.join(", ", EventNames.byName().keySet())),
                        Violation.of("reference", RefusalCode.MALFORMED, "1–40 × A-Z a-z 0-9 . _ / ( ) [ ] -")))
                .expectNoEvents();
    }

    @Test
    void reading_one_event_is_on_record() {
        fixture.givenNoPriorActivity()
                .when(new ReadTrailEvent(ID, WISH, 184_226), Askers.REGULATOR.toMetaData())
                .expectEvents(new TrailEventRead(ID, 184_226));
    }

    @Test
    void there_is_no_event_before_the_first() {
        fixture.givenNoPriorActivity()
                .when(new ReadTrailEvent(ID, WISH, -1), Askers.REGULATOR.toMetaData())
                .expectException(refused("position", RefusalCode.MALFORMED, "0, 1, 2, …"));
    }

    @ParameterizedTest
    @EnumSource(TrailFormat.class)
    void a_download_is_on_record_with_its_reason(TrailFormat format) {
        fixture.givenNoPriorActivity()
                .when(new DownloadTrail(ID, WISH, FILTER, format, REASON), Askers.REGULATOR.toMetaData())
                .expectEvents(new TrailDownloaded(ID, FILTER, format, REASON));
    }

    @Test
    @SuppressWarnings("NullAway") // what a REST call may leave out, whatever the types say
    void a_download_without_a_reason_is_refused() {
        fixture.givenNoPriorActivity()
                .when(
                        new DownloadTrail(ID, WISH, TrailFilter.ALL, TrailFormat.CSV, null),
                        Askers.REGULATOR.toMetaData())
                .expectException(refused("purpose", RefusalCode.REQUIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "a b", "x\ny", "12345678901234567890123456789012345678901"})
    void a_reference_is_a_number_and_no_text(String reference) {
        fixture.givenNoPriorActivity()
                .when(
                        new SearchTrail(
                                ID, WISH, TrailFilter.ALL, new LookUpReason(LookUpPurpose.CASE_REVIEW, reference)),
                        Askers.REGULATOR.toMetaData())
                .expectException(refused("reference", RefusalCode.MALFORMED, "1–40 × A-Z a-z 0-9 . _ / ( ) [ ] -"));
    }

    @Test
    void a_request_to_verify_is_on_record_before_it_is_carried_out_and_is_so_once() {
        RequestLedgerVerification request = new RequestLedgerVerification(ID, WISH);
        fixture.givenNoPriorActivity()
                .when(request, Askers.REGULATOR.toMetaData())
                .expectEvents(new LedgerVerificationRequested(ID));
        assertThat(verifications).hasValue(1);

        fixture.givenCommands(sent(request, Askers.REGULATOR))
                .when(request, Askers.REGULATOR.toMetaData())
                .expectNoEvents();
        assertThat(verifications).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REGULATOR", "AUDITOR"})
    void nobody_else_looks_into_the_trail(Role role) {
        Envelope asker = new Envelope(new AccountId("account-x"), role, null, null, null, "console", Origin.LIVE);
        for (Object command : new Object[] {
            new SearchTrail(ID, WISH, TrailFilter.ALL, null),
            new ReadTrailEvent(ID, WISH, 0),
            new DownloadTrail(ID, WISH, TrailFilter.ALL, TrailFormat.CSV, REASON),
            new RequestLedgerVerification(ID, WISH)
        }) {
            fixture.givenNoPriorActivity()
                    .when(command, asker.toMetaData())
                    .expectException(refused(null, RefusalCode.NOT_YOUR_ROLE, role))
                    .expectNoEvents();
        }
    }
}
