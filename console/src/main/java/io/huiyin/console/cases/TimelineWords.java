package io.huiyin.console.cases;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.time.Moments;
import io.huiyin.console.time.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells the timeline of a case in sentences. */
@Component
public final class TimelineWords {

    private static final String ACCOUNT_PREFIX = "account-";
    private static final String CLOCK_EVENTS = "Deadline";
    private static final Pattern MILESTONE = Pattern.compile("(\\d+)-(percent|hours-before)");

    private final MessageSource messages;
    private final Moments moments;
    private final TimeWords timeWords;

    TimelineWords(MessageSource messages, Moments moments, TimeWords timeWords) {
        this.messages = messages;
        this.moments = moments;
        this.timeWords = timeWords;
    }

    /**
     * The newest first.
     *
     * @param unitNames names of units by their ids
     */
    public List<TimelineItem> newestFirst(
            List<TimelineEntry> oldestFirst, Map<UnitId, String> unitNames, Locale locale) {
        List<TimelineItem> items = new ArrayList<>(oldestFirst.stream()
                .map(entry -> item(entry, unitNames, locale))
                .toList());
        Collections.reverse(items);
        return items;
    }

    private TimelineItem item(TimelineEntry entry, Map<UnitId, String> unitNames, Locale locale) {
        UnitId unit = entry.unit();
        return new TimelineItem(
                entry.position(),
                entry.event(),
                entry.event().startsWith(CLOCK_EVENTS),
                moments.minute(entry.occurredAt(), locale),
                moments.minute(entry.recordedAt(), locale),
                actor(entry.actor(), locale),
                say("role." + entry.role().name(), locale),
                unit == null ? null : unitNames.getOrDefault(unit, unit.value()),
                sentence(entry, unitNames, locale),
                entry.details().get("text"));
    }

    private String actor(String pseudonym, Locale locale) {
        if (pseudonym.equals(AccountId.SYSTEM.value())) {
            return say("role.SYSTEM", locale);
        }
        return pseudonym.startsWith(ACCOUNT_PREFIX) ? pseudonym.substring(ACCOUNT_PREFIX.length()) : pseudonym;
    }

    private String sentence(TimelineEntry entry, Map<UnitId, String> unitNames, Locale locale) {
        Map<String, String> details = entry.details();
        return switch (entry.event()) {
            case "ComplaintRegistered" -> registered(details, locale);
            case "DeadlineSet" -> deadlineSet(details, locale);
            case "DeadlineMoved" -> moved(details, locale);
            case "DeadlineConfirmed" ->
                say(
                        "happened.DeadlineConfirmed",
                        locale,
                        endOf(details, "lastDay", "due", locale),
                        owed(details, locale),
                        actor(details.getOrDefault("approvedBy", ""), locale));
            case "ComplaintDispatched" -> say("happened.ComplaintDispatched", locale, unitName(details, unitNames));
            case "DispatchAcknowledged" -> say("happened.DispatchAcknowledged", locale, unitName(details, unitNames));
            case "AccusedUnitNamed" -> say("happened.AccusedUnitNamed", locale, unitName(details, unitNames));
            case "DeadlineMetLate" ->
                say("happened.DeadlineMetLate", locale, lateness(details, locale), owed(details, locale));
            case "DeadlineWarned", "DeadlineForewarned" -> warned(entry.event(), details, locale);
            case "DeliveriesRecorded" -> delivered(details, locale);
            case "DeadlineMissed" -> missed(details, locale);
            case "DeadlineMet", "DeadlineWaived" -> say("happened." + entry.event(), locale, owed(details, locale));
            case "IncidentRegistered" -> incidentRegistered(details, locale);
            case "IncidentGraded" -> graded(details, locale);
            case "AuthorityReportSubmitted" -> reported(details, locale);
            case "AuthorityReportAcknowledged" ->
                say(
                        "happened.AuthorityReportAcknowledged",
                        locale,
                        details.getOrDefault("report", ""),
                        details.getOrDefault("acknowledgementNumber", ""));
            case "NoticeToAffectedRecorded" -> told(details, locale);
            case "InstantCorrectionProposed", "IncidentInstantsCorrected" ->
                say(
                        "happened." + entry.event(),
                        locale,
                        details.getOrDefault("correction", ""),
                        corrected(details, locale));
            case "InstantCorrectionRejected" ->
                say("happened.InstantCorrectionRejected", locale, details.getOrDefault("correction", ""));
            default -> named("happened.", entry.event(), locale);
        };
    }

    private String registered(Map<String, String> details, Locale locale) {
        String channel = named("channel.", details.get("channel"), locale);
        String kind = named("kind.", details.get("kind"), locale);
        String source = details.get("source");
        return source == null
                ? say("happened.ComplaintRegistered", locale, channel, kind)
                : say("happened.ComplaintRegistered.historical", locale, channel, kind, source);
    }

    /** On the incident's own timeline what it is; on that of the complaint that brought it to light, which one. */
    private String incidentRegistered(Map<String, String> details, Locale locale) {
        return details.containsKey("incident")
                ? say("happened.IncidentRegistered.raised", locale, details.getOrDefault("number", ""))
                : say(
                        "happened.IncidentRegistered",
                        locale,
                        named("incident-kind.", details.get("kind"), locale),
                        named("system.", details.get("system"), locale));
    }

    private String graded(Map<String, String> details, Locale locale) {
        String level = named("incident-level.", details.get("level"), locale);
        String before = details.get("before");
        return before == null
                ? say("happened.IncidentGraded", locale, level)
                : say("happened.IncidentGraded.again", locale, named("incident-level.", before, locale), level);
    }

    private String reported(Map<String, String> details, Locale locale) {
        String unknown = names(details.get("unknownItems"), "report-item.", locale);
        String kind = named("report-kind.", details.get("kind"), locale);
        String report = details.getOrDefault("report", "");
        return unknown.isEmpty()
                ? say("happened.AuthorityReportSubmitted", locale, report, kind)
                : say("happened.AuthorityReportSubmitted.unknown", locale, report, kind, unknown);
    }

    private String told(Map<String, String> details, Locale locale) {
        String medium = named("medium.", details.get("medium"), locale);
        String recipients = details.get("recipients");
        return recipients == null
                ? say("happened.NoticeToAffectedRecorded.all", locale, medium)
                : say("happened.NoticeToAffectedRecorded", locale, medium, recipients);
    }

    private String missed(Map<String, String> details, Locale locale) {
        String due = minute(details, "due", locale);
        String told = allNamed("climbs.", details.get("climbsTo"), locale);
        return told.isEmpty()
                ? say("happened.DeadlineMissed", locale, due, owed(details, locale))
                : say("happened.DeadlineMissed.climbs", locale, due, owed(details, locale), told);
    }

    /** Which instants of an incident are others, each from when to when. */
    private String corrected(Map<String, String> details, Locale locale) {
        return Stream.of("occurred", "detected", "learned")
                .filter(name -> !Objects.equals(details.get(name + "Before"), details.get(name + "At")))
                .map(name -> say(
                        "happened.instant",
                        locale,
                        say("field." + name + "At", locale),
                        instantOrUnknown(details, name + "Before", locale),
                        instantOrUnknown(details, name + "At", locale)))
                .collect(Collectors.joining(say("list.separator", locale)));
    }

    private String instantOrUnknown(Map<String, String> details, String name, Locale locale) {
        return details.containsKey(name) ? minute(details, name, locale) : say("incident.unknown", locale);
    }

    private String names(@Nullable String joined, String prefix, Locale locale) {
        return joined == null
                ? ""
                : Stream.of(joined.split(" "))
                        .map(name -> named(prefix, name, locale))
                        .collect(Collectors.joining(say("list.separator", locale)));
    }

    private String deadlineSet(Map<String, String> details, Locale locale) {
        return say(
                "happened.DeadlineSet",
                locale,
                endOf(details, "lastDay", "due", locale),
                named("", details.get("legalBasis"), locale),
                details.getOrDefault("rule", ""),
                owed(details, locale));
    }

    private String moved(Map<String, String> details, Locale locale) {
        String before = endOf(details, "lastDayBefore", "dueBefore", locale);
        String now = endOf(details, "lastDay", "due", locale);
        String owed = owed(details, locale);
        String reason = named("move-reason.", details.get("reason"), locale);
        String approver = actor(details.getOrDefault("approvedBy", ""), locale);
        return before.equals(now)
                ? say("happened.DeadlineMoved.same-end", locale, now, owed, reason, approver)
                : say("happened.DeadlineMoved", locale, before, now, owed, reason, approver);
    }

    private String endOf(Map<String, String> details, String lastDayKey, String dueKey, Locale locale) {
        String lastDay = details.get(lastDayKey);
        return lastDay == null ? minute(details, dueKey, locale) : moments.endOf(LocalDate.parse(lastDay), locale);
    }

    private String owed(Map<String, String> details, Locale locale) {
        return named("owed.", details.getOrDefault("deadline", DeadlineId.REPLY_TO_CITIZEN.value()), locale);
    }

    private String warned(String event, Map<String, String> details, Locale locale) {
        Matcher milestone = MILESTONE.matcher(details.getOrDefault("milestone", ""));
        if (!milestone.matches()) {
            return say("happened." + event, locale, owed(details, locale));
        }
        String told = allNamed("climbs.", details.get("climbsTo"), locale);
        return say(
                "happened." + event + "." + milestone.group(2),
                locale,
                milestone.group(1),
                told,
                owed(details, locale),
                minute(details, "milestoneAt", locale));
    }

    private String delivered(Map<String, String> details, Locale locale) {
        return say(
                "happened.DeliveriesRecorded",
                locale,
                allNamed("occasion.", details.get("occasions"), locale),
                allNamed("recipient.", details.get("recipients"), locale),
                allNamed("outcome.", details.get("outcomes"), locale));
    }

    private String allNamed(String prefix, @Nullable String names, Locale locale) {
        return Stream.of((names == null ? "" : names).split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> named(prefix, name, locale))
                .collect(Collectors.joining(say("list.separator", locale)));
    }

    private static String unitName(Map<String, String> details, Map<UnitId, String> unitNames) {
        return Optional.ofNullable(details.get("unitName"))
                .or(() ->
                        Optional.ofNullable(details.get("unit")).map(id -> unitNames.getOrDefault(new UnitId(id), id)))
                .orElse("");
    }

    private String lateness(Map<String, String> details, Locale locale) {
        String due = details.get("due");
        String metAt = details.get("metAt");
        return due == null || metAt == null
                ? ""
                : timeWords.span(Duration.between(Instant.parse(due), Instant.parse(metAt)), locale);
    }

    private String minute(Map<String, String> details, String key, Locale locale) {
        String instant = details.get(key);
        return instant == null ? "" : moments.minute(Instant.parse(instant), locale);
    }

    private String named(String prefix, @Nullable String name, Locale locale) {
        return name == null
                ? ""
                : messages.getMessage(new DefaultMessageSourceResolvable(new String[] {prefix + name}, name), locale);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
