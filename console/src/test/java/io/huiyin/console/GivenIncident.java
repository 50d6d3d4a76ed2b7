package io.huiyin.console;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.incident.Authority;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentInstants;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.IncidentNumber;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.incidents.IncidentFile.CorrectionState;
import io.huiyin.api.incidents.IncidentStatus;
import io.huiyin.api.incidents.IncidentSummary;
import io.huiyin.api.incidents.ObligationState;
import io.huiyin.api.incidents.OwedObligation;
import io.huiyin.api.incidents.RunningClock;
import io.huiyin.api.sealing.ClearText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An incident that tests start from: detected six hours before now, at half past eleven. */
final class GivenIncident {

    static final IncidentId ID = new IncidentId("incident-0001");
    static final Instant DETECTED = Given.NOW.minus(Duration.ofHours(6));
    static final Instant REPORT_DUE = DETECTED.plus(Duration.ofHours(24));

    private GivenIncident() {}

    /** Nobody has judged it yet. */
    static IncidentFile ungraded() {
        return file(IncidentStatus.UNGRADED, null, List.of());
    }

    /** Grave, the plan missed, the report running. */
    static IncidentFile inHand() {
        return file(
                IncidentStatus.IN_HAND,
                IncidentLevel.MAJOR,
                List.of(
                        owed(DeadlineId.PLAN, ObligationKind.PLAN, Duration.ofMinutes(30), ObligationState.MISSED),
                        owed(
                                DeadlineId.AUTHORITY_REPORT,
                                ObligationKind.AUTHORITY_REPORT,
                                Duration.ofHours(24),
                                ObligationState.RUNNING)));
    }

    /** Everything that was owed has ended. */
    static IncidentFile done() {
        return file(
                IncidentStatus.IN_HAND,
                IncidentLevel.MAJOR,
                List.of(owed(DeadlineId.PLAN, ObligationKind.PLAN, Duration.ofMinutes(30), ObligationState.MET)));
    }

    /** In hand, with a correction of when it was noticed. */
    static IncidentFile withACorrection(CorrectionState state) {
        IncidentInstants before = new IncidentInstants(null, DETECTED, null);
        IncidentInstants after = new IncidentInstants(null, DETECTED.plusSeconds(600), null);
        return file(
                IncidentStatus.IN_HAND,
                IncidentLevel.MAJOR,
                List.of(),
                List.of(new IncidentFile.Correction(
                        1,
                        state,
                        before,
                        after,
                        new ClearText("时区看错了"),
                        new ClearText("防火墙日志"),
                        new AccountId("account-officer"),
                        DETECTED,
                        null,
                        null)));
    }

    private static OwedObligation owed(DeadlineId id, ObligationKind kind, Duration length, ObligationState state) {
        Deadline deadline = new Deadline(
                id,
                1,
                kind,
                "incident-report@1",
                "basis.draft-art-18",
                DETECTED,
                ClockStart.DETECTED,
                Given.SHANGHAI.getId(),
                DETECTED.plus(length),
                null,
                false,
                null,
                "9f2ca41e77d0b6559f2ca41e77d0b655",
                List.of());
        return new OwedObligation(
                deadline, state, state == ObligationState.MISSED, 0.25, 0, state.isOpen() ? null : DETECTED, null);
    }

    private static IncidentFile file(
            IncidentStatus status, @Nullable IncidentLevel level, List<OwedObligation> obligations) {
        return file(status, level, obligations, List.of());
    }

    private static IncidentFile file(
            IncidentStatus status,
            @Nullable IncidentLevel level,
            List<OwedObligation> obligations,
            List<IncidentFile.Correction> corrections) {
        RunningClock clock = obligations.stream()
                .filter(owed -> owed.state().isOpen())
                .findFirst()
                .map(owed -> new RunningClock(
                        owed.deadline().id(), DETECTED, owed.deadline().due(), null, 0.25, 0))
                .orElse(null);
        IncidentSummary summary = new IncidentSummary(
                ID,
                IncidentNumber.of(2611, 7),
                4,
                Given.DATA_BUREAU,
                "数据资源局",
                IncidentKind.DATA_SECURITY,
                SystemKind.DATA_PLATFORM,
                new ClearText("接口泄露 <script>alert(1)</script>"),
                level,
                status,
                null,
                DETECTED,
                clock,
                false,
                null);
        return new IncidentFile(
                summary,
                new ClearText("共享接口未鉴权"),
                List.of(DataKind.PERSONAL),
                null,
                corrections,
                DETECTED,
                null,
                null,
                level == null
                        ? List.of()
                        : List.of(new IncidentFile.Grading(level, null, DETECTED, new ClearText("涉及十万人"), null, null)),
                obligations,
                null,
                null,
                List.of(),
                level == null
                        ? List.of()
                        : List.of(new IncidentFile.Report(
                                1,
                                AuthorityReportKind.INITIAL,
                                List.of(Authority.COMPETENT_AUTHORITY),
                                List.of(ReportItem.CAUSE),
                                null,
                                new IncidentFile.Act(DETECTED, DETECTED, new ClearText("人数待查"), null))),
                List.of(),
                null,
                List.of(
                        entry(0, "IncidentRegistered", Map.of("kind", "DATA_SECURITY", "system", "DATA_PLATFORM")),
                        entry(4, "IncidentGraded", Map.of("level", "MAJOR"))),
                Given.FRESH);
    }

    private static TimelineEntry entry(long sequence, String event, Map<String, String> details) {
        return new TimelineEntry(
                200_000 + sequence,
                sequence,
                event,
                DETECTED,
                DETECTED,
                "account-officer",
                Role.SECURITY_OFFICER,
                Given.DATA_BUREAU,
                details);
    }
}
