package io.huiyin.console.cases;

import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.deadline.CandidateStart;
import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.rules.DeadlineRuleView;
import io.huiyin.api.rules.FindDeadlineRule;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.time.Moments;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts on a page why a deadline is when it is: all from what was decided and kept, nothing counted anew. */
@Component
public final class WhyDeadline {

    private static final String CLOCK_EVENTS = "Deadline";

    private final TimelineWords timelineWords;
    private final Moments moments;

    WhyDeadline(TimelineWords timelineWords, Moments moments) {
        this.timelineWords = timelineWords;
        this.moments = moments;
    }

    /**
     * Which deadline of which case.
     *
     * @param name the deadline's name within the case
     * @param deadlines every deadline the case has
     * @param timeline everything that happened to the case, oldest first
     * @param number what people call the case
     * @param back where the case is shown
     * @param section the part of the console it belongs to
     */
    public record Asked(
            String name,
            List<Deadline> deadlines,
            List<TimelineEntry> timeline,
            String number,
            String back,
            String section) {}

    /** The page; empty when the case has no deadline of that name. */
    public Optional<String> page(Asked asked, Desk desk, Model model, Locale locale) {
        Optional<Deadline> found = asked.deadlines().stream()
                .filter(one -> one.id().value().equals(asked.name()))
                .findFirst();
        found.ifPresent(deadline -> {
            fill(deadline, asked.timeline(), desk, model, locale);
            model.addAttribute("number", asked.number());
            model.addAttribute("back", asked.back());
            model.addAttribute("section", asked.section());
        });
        return found.map(deadline -> "cases/why");
    }

    private void fill(Deadline deadline, List<TimelineEntry> timeline, Desk desk, Model model, Locale locale) {
        LocalDate lastDay = deadline.lastDay();
        model.addAttribute("deadline", DeadlineView.of(deadline, moments, locale));
        model.addAttribute("deadlineId", deadline.id().value());
        model.addAttribute("obligation", deadline.obligation());
        model.addAttribute(
                "due", lastDay == null ? moments.minute(deadline.due(), locale) : moments.endOf(lastDay, locale));
        model.addAttribute("zone", deadline.zone());
        UnitId district = deadline.district();
        Map<UnitId, String> unitNames = unitNames(desk);
        model.addAttribute("calendar", deadline.calendar());
        model.addAttribute("district", district == null ? null : unitNames.getOrDefault(district, district.value()));
        model.addAttribute("starts", starts(deadline, locale));
        model.addAttribute(
                "rule",
                desk.askForOne(
                                new FindDeadlineRule(
                                        deadline.rule(), deadline.id().value()),
                                DeadlineRuleView.class)
                        .map(rule -> RuleText.of(rule, locale))
                        .orElse(null));
        List<TimelineEntry> ofThis = timeline.stream()
                .filter(entry -> entry.event().startsWith(CLOCK_EVENTS))
                .filter(entry -> deadline.id().value().equals(entry.details().get("deadline")))
                .toList();
        model.addAttribute("happened", timelineWords.newestFirst(ofThis, unitNames, locale));
    }

    private static Map<UnitId, String> unitNames(Desk desk) {
        return desk.units().stream().collect(Collectors.toMap(UnitSummary::unitId, UnitSummary::name));
    }

    private List<Start> starts(Deadline deadline, Locale locale) {
        List<CandidateStart> known = Optional.ofNullable(deadline.candidates())
                .orElse(List.of(new CandidateStart(deadline.startReason(), deadline.start())));
        return known.stream()
                .map(candidate -> new Start(
                        candidate.start(),
                        moments.minute(candidate.at(), locale),
                        candidate.start() == deadline.startReason()))
                .toList();
    }

    /**
     * An instant at which the clock could have started.
     *
     * @param chosen whether it starts there
     */
    public record Start(ClockStart start, String at, boolean chosen) {}

    /**
     * The rule in the reader's language.
     *
     * @param status message key part: how well the law is known
     */
    public record RuleText(
            String title,
            String law,
            @Nullable String article,
            String text,
            String status,
            String unit,
            int offset,
            List<ClockStart> starts,
            @Nullable String officeTarget,
            boolean current) {

        static RuleText of(DeadlineRuleView rule, Locale locale) {
            return new RuleText(
                    in(rule.title(), locale),
                    in(rule.law(), locale),
                    rule.article(),
                    in(rule.text(), locale),
                    rule.status(),
                    rule.unit(),
                    rule.offset(),
                    rule.starts(),
                    rule.officeTarget(),
                    rule.current());
        }

        private static String in(DeadlineRuleView.Words words, Locale locale) {
            return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? words.en() : words.zh();
        }
    }
}
