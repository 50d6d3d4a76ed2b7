package io.huiyin.command.life;

import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.incident.AcknowledgementNumber;
import io.huiyin.api.incident.ActivateEmergencyPlan;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.CloseIncident;
import io.huiyin.api.incident.CorrectIncidentInstants;
import io.huiyin.api.incident.DecideOnCorrection;
import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.NoticeMedium;
import io.huiyin.api.incident.RecordAcknowledgement;
import io.huiyin.api.incident.RecordMissedObligation;
import io.huiyin.api.incident.RecordNoticeToAffected;
import io.huiyin.api.incident.RecordRemedialMeasure;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.incident.SubmitAuthorityReport;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.incident.WaiveObligation;
import io.huiyin.api.incident.WarnOfObligation;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.life.RandomWishes.Wish;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** What people, and clumsy programs, might send about one incident: often sensible, sometimes not. */
final class RandomIncidentWishes {

    static final IncidentId INCIDENT = new IncidentId("incident-live");

    private static final List<Envelope> ASKERS = List.of(
            Askers.OFFICER,
            Askers.OFFICER,
            Askers.OFFICER,
            Askers.SUPERVISOR,
            Askers.SUPERVISOR,
            Askers.OTHER_OFFICER,
            Askers.AGENT);
    private static final List<DeadlineId> DEADLINES = List.of(
            DeadlineId.PLAN, DeadlineId.AUTHORITY_REPORT, DeadlineId.NOTICE_TO_AFFECTED, DeadlineId.REPLY_TO_CITIZEN);

    private final RandomGenerator random;
    private final SettableClock clock;
    private final List<CommandId> used = new ArrayList<>();

    RandomIncidentWishes(long seed, SettableClock clock) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.clock = clock;
    }

    /** The next one; time may have passed. */
    Wish next() {
        clock.advance(Duration.ofMinutes(random.nextInt(180)));
        return switch (random.nextInt(14)) {
            case 0 -> new Wish(register(), Askers.OFFICER);
            case 1, 2 -> new Wish(grade(), oneOf(ASKERS));
            case 3 -> new Wish(plan(), oneOf(ASKERS));
            case 4 ->
                new Wish(new RecordRemedialMeasure(INCIDENT, commandId(), text("断网"), atSomeTime()), oneOf(ASKERS));
            case 5 -> new Wish(report(), oneOf(ASKERS));
            case 6 -> new Wish(notice(), oneOf(ASKERS));
            case 7 -> new Wish(new RecordMissedObligation(INCIDENT, commandId(), oneOf(DEADLINES), 1), Askers.HOUSE);
            case 8 ->
                new Wish(
                        new WaiveObligation(INCIDENT, commandId(), version(), oneOf(DEADLINES), text("误报")),
                        Askers.SUPERVISOR);
            case 9 ->
                new Wish(
                        new RecordAcknowledgement(
                                INCIDENT, commandId(), random.nextInt(4), new AcknowledgementNumber("杭 17")),
                        oneOf(ASKERS));
            case 10 ->
                new Wish(
                        new WarnOfObligation(
                                INCIDENT, commandId(), oneOf(DEADLINES), 1, new MilestoneId("4-hours-before")),
                        Askers.HOUSE);
            case 11 -> new Wish(correction(), oneOf(ASKERS));
            case 12 ->
                new Wish(
                        new DecideOnCorrection(
                                INCIDENT, commandId(), version(), 1 + random.nextInt(3), random.nextBoolean()),
                        Askers.SUPERVISOR);
            default -> new Wish(new CloseIncident(INCIDENT, commandId(), version(), null), oneOf(ASKERS));
        };
    }

    private RegisterIncident register() {
        Instant detectedAt = clock.instant().minus(Duration.ofMinutes(random.nextInt(60)));
        boolean occurrenceKnown = random.nextBoolean();
        return new RegisterIncident(
                INCIDENT,
                commandId(),
                null,
                IncidentKind.NETWORK_ATTACK,
                SystemKind.HUB,
                List.of(),
                text("攻击"),
                text("中枢被扫描"),
                occurrenceKnown ? detectedAt.minus(Duration.ofMinutes(random.nextInt(60) - 5)) : null,
                detectedAt,
                null,
                null);
    }

    private CorrectIncidentInstants correction() {
        Instant detectedAt = clock.instant().minus(Duration.ofMinutes(random.nextInt(600)));
        return new CorrectIncidentInstants(
                INCIDENT,
                commandId(),
                version(),
                random.nextBoolean() ? detectedAt.minus(Duration.ofMinutes(random.nextInt(60) - 5)) : null,
                detectedAt,
                random.nextBoolean() ? detectedAt.plus(Duration.ofMinutes(random.nextInt(10))) : null,
                text("时间有误"),
                text("日志"));
    }

    private GradeIncident grade() {
        return new GradeIncident(INCIDENT, commandId(), version(), oneOf(List.of(IncidentLevel.values())), text("研判"));
    }

    private ActivateEmergencyPlan plan() {
        return new ActivateEmergencyPlan(
                INCIDENT, commandId(), version(), text("预案"), atSomeTime(), perhaps("记录"), perhaps("停电"));
    }

    private SubmitAuthorityReport report() {
        return new SubmitAuthorityReport(
                INCIDENT,
                commandId(),
                version(),
                oneOf(List.of(AuthorityReportKind.values())),
                text("报告"),
                List.of(ReportItem.CAUSE),
                random.nextBoolean() ? new AcknowledgementNumber("杭 1") : null,
                atSomeTime(),
                perhaps("记录"),
                perhaps("停电"));
    }

    private RecordNoticeToAffected notice() {
        return new RecordNoticeToAffected(
                INCIDENT,
                commandId(),
                version(),
                oneOf(List.of(NoticeMedium.values())),
                random.nextInt(5),
                text("告知"),
                atSomeTime(),
                perhaps("记录"),
                perhaps("停电"));
    }

    private @Nullable Instant atSomeTime() {
        return random.nextInt(3) > 0 ? null : clock.instant().minus(Duration.ofMinutes(random.nextInt(300) - 2));
    }

    private @Nullable ClearText perhaps(String value) {
        return random.nextBoolean() ? text(value) : null;
    }

    private @Nullable Long version() {
        return random.nextInt(4) == 0 ? (Long) (long) random.nextInt(10) : null;
    }

    private CommandId commandId() {
        if (!used.isEmpty() && random.nextInt(6) == 0) {
            return oneOf(used);
        }
        CommandId fresh = new CommandId("wish-" + used.size());
        used.add(fresh);
        return fresh;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static ClearText text(String value) {
        return new ClearText(value);
    }
}
