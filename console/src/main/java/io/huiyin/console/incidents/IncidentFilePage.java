package io.huiyin.console.incidents;

import io.huiyin.api.incident.Authority;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.NoticeMedium;
import io.huiyin.api.incident.RaisedFrom;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.incidents.IncidentSummary;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.cases.FormSubject;
import io.huiyin.console.cases.FreshnessLine;
import io.huiyin.console.cases.TimelineItem;
import io.huiyin.console.cases.TimelineWords;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.outbox.Undelivered;
import io.huiyin.console.proposal.Colleagues;
import io.huiyin.console.time.Moments;
import io.huiyin.console.time.TimeWords;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts an incident file on a page: whole, or as the head of a form about it. */
@Component
final class IncidentFilePage implements FormSubject<IncidentId, IncidentFile> {

    private final House house;
    private final TimeWords timeWords;
    private final TimelineWords timelineWords;
    private final Moments moments;

    IncidentFilePage(House house, TimeWords timeWords, TimelineWords timelineWords, Moments moments) {
        this.house = house;
        this.timeWords = timeWords;
        this.timelineWords = timelineWords;
        this.moments = moments;
    }

    /** Fills the whole page. */
    void fill(IncidentFile file, Desk desk, SignedIn person, Model model, Locale locale) {
        fillHead(file, person, model, locale);
        IncidentMay may = new IncidentMay(person, file);
        model.addAttribute("next", may.next().orElse(null));
        model.addAttribute("acts", may.acts());
        fillFacts(file, model, locale);
        model.addAttribute(
                "gradings",
                file.gradings().stream()
                        .map(grading -> new GradingView(
                                grading.cityLevel(),
                                grading.cacLevel(),
                                grading.criticalInfrastructure(),
                                moments.minute(grading.gradedAt(), locale),
                                ActView.clear(grading.reason())))
                        .toList());
        model.addAttribute("plan", file.plan() == null ? null : ActView.of(file.plan(), moments, locale));
        model.addAttribute(
                "measures",
                file.measures().stream()
                        .map(act -> ActView.of(act, moments, locale))
                        .toList());
        model.addAttribute(
                "reports",
                file.reports().stream()
                        .map(report -> new ReportView(
                                report.number(),
                                report.kind(),
                                report.authorities(),
                                report.unknownItems(),
                                report.acknowledgementNumber() == null
                                        ? null
                                        : report.acknowledgementNumber().value(),
                                ActView.of(report.act(), moments, locale)))
                        .toList());
        model.addAttribute(
                "notices",
                file.notices().stream()
                        .map(notice -> new NoticeView(
                                notice.medium(), notice.recipients(), ActView.of(notice.act(), moments, locale)))
                        .toList());
        model.addAttribute("conclusion", ActView.clear(file.conclusion()));
        model.addAttribute("timeline", timelineWords.newestFirst(file.timeline(), unitNames(desk), locale));
        model.addAttribute("undelivered", Undelivered.of(file.timeline()));
        model.addAttribute("receiptsAt", addressOf(file.summary().incidentId()));
        model.addAttribute("freshness", FreshnessLine.of(file.freshness(), moments, locale));
    }

    @Override
    public IncidentFile fileOf(Desk desk, IncidentId id) {
        return IncidentIds.fileOf(desk, id, null);
    }

    @Override
    public void fillHead(IncidentFile file, SignedIn person, Model model, Locale locale) {
        IncidentSummary summary = file.summary();
        IncidentMay may = new IncidentMay(person, file);
        model.addAttribute("incident", IncidentRow.of(summary, timeWords, moments, locale));
        model.addAttribute(
                "obligations",
                file.obligations().stream()
                        .map(owed -> ObligationRow.of(owed, may, timeWords, moments, locale))
                        .toList());
        Colleagues colleagues = Colleagues.of(
                file.corrections().stream()
                        .flatMap(correction -> Stream.of(correction.proposedBy(), correction.decidedBy()))
                        .toList(),
                house.deskOf(person, "console"));
        model.addAttribute(
                "corrections",
                file.corrections().stream()
                        .map(correction -> CorrectionView.of(correction, colleagues, moments, locale))
                        .toList());
        model.addAttribute("mayDecideCorrection", may.may(IncidentAct.DECIDE_CORRECTION));
        model.addAttribute("mayWaive", may.may(IncidentAct.WAIVE));
        model.addAttribute("lateActs", may.lateAt(moments.now()));
        model.addAttribute("afterTheFact", may.enterAfterTheFact());
    }

    @Override
    public List<TimelineItem> since(long version, IncidentFile file, Desk desk, Locale locale) {
        return timelineWords.newestFirst(
                file.timeline().stream()
                        .filter(entry -> entry.sequence() > version)
                        .toList(),
                unitNames(desk),
                locale);
    }

    @Override
    public long versionOf(IncidentFile file) {
        return file.summary().version();
    }

    @Override
    public String addressOf(IncidentId id) {
        return "/incidents/" + id;
    }

    private void fillFacts(IncidentFile file, Model model, Locale locale) {
        model.addAttribute("description", ActView.clear(file.description()));
        model.addAttribute("dataKinds", file.dataKinds());
        model.addAttribute("occurred", minute(file.summary().occurredAt(), locale));
        model.addAttribute("learned", minute(file.learnedAt(), locale));
        model.addAttribute("entered", minute(file.enteredAt(), locale));
        model.addAttribute("handled", minute(file.handledAt(), locale));
        RaisedFrom origin = file.raisedFrom();
        model.addAttribute(
                "origin", origin == null ? null : origin.complaintId().value());
        model.addAttribute(
                "originNumber",
                file.raisedFromNumber() == null ? null : file.raisedFromNumber().value());
    }

    private @Nullable String minute(@Nullable Instant instant, Locale locale) {
        return instant == null ? null : moments.minute(instant, locale);
    }

    private static Map<UnitId, String> unitNames(Desk desk) {
        return desk.units().stream().collect(Collectors.toMap(UnitSummary::unitId, UnitSummary::name));
    }

    /** One judgement. */
    public record GradingView(
            IncidentLevel level,
            @Nullable IncidentLevel cacLevel,
            @Nullable Boolean criticalInfrastructure,
            String at,
            @Nullable String reason) {}

    /** One report. */
    public record ReportView(
            int number,
            AuthorityReportKind kind,
            List<Authority> authorities,
            List<ReportItem> unknownItems,
            @Nullable String acknowledgement,
            ActView act) {}

    /** One notice. */
    public record NoticeView(NoticeMedium medium, @Nullable Integer recipients, ActView act) {}
}
