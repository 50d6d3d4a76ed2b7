package io.huiyin.command.incident.deadline;

import io.huiyin.api.deadline.CandidateStart;
import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineChange;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.deadline.ARecount;
import io.huiyin.command.deadline.DeadlineWarnings;
import io.huiyin.command.deadline.DecidedDeadline;
import io.huiyin.command.deadline.RunningClock;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.incident.file.IncidentState;
import io.huiyin.command.unit.UnitRegister;
import io.huiyin.deadlines.DatedMilestone;
import io.huiyin.deadlines.DeadlineCounter;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.DeadlineStep;
import io.huiyin.deadlines.Recounted;
import io.huiyin.deadlines.Recounting;
import io.huiyin.deadlines.RuleAct;
import io.huiyin.deadlines.RuleEvent;
import io.huiyin.deadlines.RuleFacts;
import io.huiyin.deadlines.StartPoint;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an incident obliges to and when that is due: by every rule that its facts set going, each from the first
 * of its starts that is known.
 */
public final class IncidentDeadlines {

    private static final String CITY_RULE = "incident-report";
    private static final ZoneId CALENDAR_ZONE = ZoneId.of("Asia/Shanghai");

    private final DeadlineRules rules;
    private final WorkingCalendars calendars;
    private final DeadlineWarnings warnings;
    private final UnitRegister units;

    /**
     * @param calendars each decision is counted on the one in force
     * @param units tells the district an organisation stands in, whose days count
     */
    public IncidentDeadlines(DeadlineRules rules, WorkingCalendars calendars, UnitRegister units) {
        this.units = units;
        this.rules = rules;
        this.calendars = calendars;
        this.warnings = new DeadlineWarnings(rules, calendars);
    }

    private record Owed(DeadlineRule rule, DeadlineStep step) {

        // The city's rule was the only one once, and its deadlines have names of their own.
        DeadlineId id() {
            if (!rule.id().equals(CITY_RULE)) {
                return new DeadlineId(rule.nameOf(step));
            }
            return step.id().equals(rule.mainStep())
                    ? DeadlineId.AUTHORITY_REPORT
                    : Stream.of(DeadlineId.PLAN, DeadlineId.NOTICE_TO_AFFECTED)
                            .filter(known -> known.value().equals(step.id()))
                            .findFirst()
                            .orElse(new DeadlineId(rule.nameOf(step)));
        }
    }

    /** Notes an instant from before the calendar begins: no incident of this house is that old. */
    public void requireKnownDay(String field, @Nullable Instant instant, Findings findings) {
        LocalDate firstDay = calendars.inForce().firstDay();
        if (instant != null
                && instant.isBefore(firstDay.atStartOfDay(CALENDAR_ZONE).toInstant())) {
            findings.add(field, RefusalCode.BEFORE_CALENDAR, instant, firstDay);
        }
    }

    /**
     * Everything the incident obliges to by now, in the order of the rules and their steps; what starts when handling ends
     * is owed from then on.
     *
     * @param incident as it stands after what was just decided
     */
    public List<Deadline> decide(IncidentState incident) {
        return owed(incident).flatMap(owed -> deadline(owed, incident).stream()).toList();
    }

    /** What begins with the incident as it stands: everything that is owed and did not begin before. */
    public BeginningObligations beginningWith(IncidentState incident) {
        return new BeginningObligations(
                incident,
                decide(incident).stream()
                        .filter(deadline -> !incident.obligations().began(deadline.id()))
                        .toList(),
                this);
    }

    /**
     * Adds how the running clocks move when the incident's instants are others.
     *
     * @param incident as it stands after its instants were corrected
     */
    public void addMovesTo(Facts facts, IncidentState incident, DeadlineChange change) {
        Recounting recounting = new Recounting(rules, calendars.inForce());
        List<CandidateStart> starts = candidates(incident);
        Map<String, Instant> byName = new LinkedHashMap<>();
        starts.forEach(candidate -> byName.put(candidate.start().name(), candidate.at()));
        incident.obligations().running().forEach(owed -> {
            RunningClock clock = incident.clockOf(owed);
            recounting
                    .startingFrom(clock.pinned(), byName)
                    .filter(recounted -> recounted.effect() == Recounted.Effect.MOVED)
                    .map(recounted -> DecidedDeadline.again(
                                    owed.deadline(), owed.deadline().version() + 1, recounted)
                            .owedTo(owed.deadline().recipients(), starts))
                    .ifPresent(moved -> facts.and(new ARecount(clock, change).movedTo(moved)));
        });
    }

    /** What the incident will oblige to when handling ends; empty once it has. */
    public List<DeadlineId> awaitingTheEndOfHandling(IncidentState incident) {
        return incident.handledAt() == null
                ? owed(incident)
                        .filter(owed -> owed.rule().startsOf(owed.step()).contains(StartPoint.HANDLED))
                        .map(Owed::id)
                        .toList()
                : List.of();
    }

    /** The milestones at which somebody is warned of one of these deadlines, the earliest first. */
    public List<DatedMilestone> warnings(Deadline decided) {
        return warnings.of(decided);
    }

    /** Who is to know that a deadline was missed, by the names of its rule. */
    public List<String> climbsToWhenMissed(Deadline decided) {
        return warnings.climbsToWhenMissed(decided);
    }

    private Stream<Owed> owed(IncidentState incident) {
        return rules.setGoingBy(RuleEvent.INCIDENT_REPORTED, factsOf(incident)).stream()
                .flatMap(rule -> rule.steps().stream().map(step -> new Owed(rule, step)));
    }

    private static RuleFacts factsOf(IncidentState incident) {
        IncidentRegistered registered = incident.registered();
        boolean personal = registered.dataKinds().contains(DataKind.PERSONAL)
                || registered.dataKinds().contains(DataKind.SENSITIVE_PERSONAL);
        RuleFacts facts = RuleFacts.NONE
                .with(RuleFacts.KIND, registered.kind())
                .with(RuleFacts.SYSTEM, registered.system())
                .with(RuleFacts.PERSONAL_INFORMATION, personal)
                .with(
                        RuleFacts.CRITICAL_INFRASTRUCTURE,
                        Objects.requireNonNullElse(incident.criticalInfrastructure(), false));
        facts = incident.cityLevel() == null ? facts : facts.with(RuleFacts.CITY_LEVEL, incident.cityLevel());
        return incident.cacLevel() == null ? facts : facts.with(RuleFacts.CAC_LEVEL, incident.cacLevel());
    }

    private List<Deadline> deadline(Owed owed, IncidentState incident) {
        return candidates(incident).stream()
                .filter(candidate -> isStart(candidate, owed))
                .min(Comparator.comparingInt(candidate -> rank(candidate, owed)))
                .map(start -> deadline(owed, start, incident))
                .stream()
                .toList();
    }

    private Deadline deadline(Owed owed, CandidateStart start, IncidentState incident) {
        UnitId district = units.districtOf(incident.registered().unitId()).orElse(null);
        WorkingCalendar there = calendars.inForce().in(district == null ? null : district.value());
        return DecidedDeadline.first(
                        owed.id(),
                        obligation(owed.step().act()),
                        start.start(),
                        owed.rule(),
                        new DeadlineCounter(there)
                                .count(owed.rule(), owed.step().id(), start.at()))
                .owedTo(owed.step().recipients(), candidates(incident))
                .in(district);
    }

    private static boolean isStart(CandidateStart candidate, Owed owed) {
        return rank(candidate, owed) >= 0;
    }

    private static int rank(CandidateStart candidate, Owed owed) {
        return owed.rule().startsOf(owed.step()).stream()
                .map(StartPoint::name)
                .toList()
                .indexOf(candidate.start().name());
    }

    /** Every instant known of the incident, the earliest first; the judgement among them, though no clock starts there. */
    private static List<CandidateStart> candidates(IncidentState incident) {
        List<CandidateStart> known = new ArrayList<>();
        addIfKnown(ClockStart.OCCURRED, incident.instants().occurredAt(), known);
        addIfKnown(ClockStart.DETECTED, incident.instants().detectedAt(), known);
        addIfKnown(ClockStart.LEARNED, incident.instants().learnedAt(), known);
        addIfKnown(
                ClockStart.JUDGED,
                incident.grading() == null ? null : incident.grading().gradedAt(),
                known);
        addIfKnown(ClockStart.HANDLED, incident.handledAt(), known);
        known.sort(Comparator.comparing(CandidateStart::at));
        return known;
    }

    private static void addIfKnown(ClockStart start, @Nullable Instant at, List<CandidateStart> known) {
        if (at != null) {
            known.add(new CandidateStart(start, at));
        }
    }

    private static ObligationKind obligation(RuleAct act) {
        return switch (act) {
            case REPLY -> ObligationKind.REPLY_TO_CITIZEN;
            case REPLY_OF_UNIT -> ObligationKind.REPLY_OF_UNIT;
            case PLAN -> ObligationKind.PLAN;
            case REPORT -> ObligationKind.AUTHORITY_REPORT;
            case FOLLOW_UP_REPORT -> ObligationKind.FOLLOW_UP_REPORT;
            case FINAL_REPORT -> ObligationKind.FINAL_REPORT;
            case NOTICE -> ObligationKind.NOTICE_TO_AFFECTED;
        };
    }
}
