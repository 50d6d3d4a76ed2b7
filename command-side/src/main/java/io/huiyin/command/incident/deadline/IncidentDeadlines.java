package io.huiyin.command.incident.deadline;

import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.deadline.DeadlineWarnings;
import io.huiyin.command.deadline.DecidedDeadline;
import io.huiyin.command.form.Findings;
import io.huiyin.deadlines.DatedMilestone;
import io.huiyin.deadlines.DeadlineCounter;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.StartPoint;
import io.huiyin.deadlines.WorkingCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides when what an incident obliges to is due: by the rule of the level, from the first start that is known. */
public final class IncidentDeadlines {

    private static final String INCIDENT_REPORT = "incident-report";
    private static final String CITY_LEVEL = "cityLevel";

    private static final List<Owed> OWED = List.of(
            new Owed("plan", DeadlineId.PLAN, ObligationKind.PLAN),
            new Owed("report", DeadlineId.AUTHORITY_REPORT, ObligationKind.AUTHORITY_REPORT),
            new Owed("notice-to-affected", DeadlineId.NOTICE_TO_AFFECTED, ObligationKind.NOTICE_TO_AFFECTED));

    private final DeadlineRule rule;
    private final WorkingCalendars calendars;
    private final DeadlineWarnings warnings;

    public IncidentDeadlines(DeadlineRules rules, WorkingCalendars calendars) {
        this.rule = rules.byId(INCIDENT_REPORT);
        this.calendars = calendars;
        this.warnings = new DeadlineWarnings(rules, calendars);
    }

    private record Owed(String step, DeadlineId id, ObligationKind kind) {}

    private record Start(Instant at, ClockStart reason) {}

    /** Notes an instant from before the calendar begins: no incident of this house is that old. */
    public void requireKnownDay(String field, @Nullable Instant instant, Findings findings) {
        LocalDate firstDay = calendars.inForce().firstDay();
        if (instant != null
                && instant.isBefore(firstDay.atStartOfDay(rule.zone()).toInstant())) {
            findings.add(field, RefusalCode.BEFORE_CALENDAR, instant, firstDay);
        }
    }

    /** Everything that an incident of this level obliges to, in the order in which it is to be done; empty for most. */
    public List<Deadline> decide(IncidentLevel cityLevel, IncidentRegistered incident) {
        return isSetGoingBy(cityLevel)
                ? OWED.stream().map(owed -> deadline(owed, startOf(incident))).toList()
                : List.of();
    }

    /** The milestones at which somebody is warned of one of these deadlines, the earliest first. */
    public List<DatedMilestone> warnings(Deadline decided) {
        return warnings.of(decided, setBy -> setBy.step(stepOf(decided)));
    }

    private static String stepOf(Deadline decided) {
        return OWED.stream()
                .filter(owed -> owed.id().equals(decided.id()))
                .map(Owed::step)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No incident owes " + decided.id()));
    }

    private boolean isSetGoingBy(IncidentLevel cityLevel) {
        Map<String, String> facts = Map.of(CITY_LEVEL, cityLevel.name());
        return rule.trigger().facts().entrySet().stream()
                .allMatch(fact -> fact.getValue().contains(facts.getOrDefault(fact.getKey(), "")));
    }

    private Start startOf(IncidentRegistered incident) {
        return rule.clockStart().stream()
                .flatMap(point -> startAt(point, incident).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(rule.reference() + " starts at nothing an incident has"));
    }

    private static Optional<Start> startAt(StartPoint point, IncidentRegistered incident) {
        return switch (point) {
            case OCCURRED -> Optional.ofNullable(incident.occurredAt()).map(at -> new Start(at, ClockStart.OCCURRED));
            case DETECTED -> Optional.of(new Start(incident.detectedAt(), ClockStart.DETECTED));
            case RECEIVED, LEARNED, HANDLED -> Optional.empty();
        };
    }

    private Deadline deadline(Owed owed, Start start) {
        return DecidedDeadline.first(
                owed.id(),
                owed.kind(),
                start.reason(),
                rule,
                new DeadlineCounter(calendars.inForce()).count(rule, owed.step(), start.at()));
    }
}
