package io.huiyin.console.cases;

import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.CaseSummary;
import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.outbox.Undelivered;
import io.huiyin.console.time.Moments;
import io.huiyin.console.time.Standing;
import io.huiyin.console.time.TimeWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a case file on a page: whole, or as the head of a form about it. */
@Component
final class CaseFilePage implements FormSubject<ComplaintId, CaseFile> {

    private final TimeWords timeWords;
    private final TimelineWords timelineWords;
    private final Moments moments;

    CaseFilePage(TimeWords timeWords, TimelineWords timelineWords, Moments moments) {
        this.timeWords = timeWords;
        this.timelineWords = timelineWords;
        this.moments = moments;
    }

    @Override
    public CaseFile fileOf(Desk desk, ComplaintId id) {
        return desk.caseFile(id, null)
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_COMPLAINT, id));
    }

    /** Fills the whole page. */
    void fill(CaseFile file, Desk desk, SignedIn person, Model model, Locale locale) {
        MayDo may = new MayDo(person);
        fillHead(file, person, model, locale);
        model.addAttribute("reply", clear(file.reply()));
        model.addAttribute("timeline", timelineWords.newestFirst(file.timeline(), unitNames(desk), locale));
        model.addAttribute("receiptsAt", addressOf(file.summary().complaintId()));
        model.addAttribute(
                "holdings",
                file.holdings().stream()
                        .map(holding -> HoldingRow.of(holding, timeWords, moments, locale))
                        .toList());
        model.addAttribute("complainant", ComplainantCard.sealed(file));
        model.addAttribute(
                "positions",
                file.timeline().stream().map(TimelineEntry::position).toList());
        fillAcknowledgement(file, may, model, locale);
        model.addAttribute("undelivered", Undelivered.of(file.timeline()));
        model.addAttribute("noPhone", file.maskedPhone() == null);
        model.addAttribute("incidents", file.incidents());
        model.addAttribute("mayRaise", may.raiseIncident());
        model.addAttribute("source", file.source());
        model.addAttribute("freshness", FreshnessLine.of(file.freshness(), moments, locale));
    }

    private void fillAcknowledgement(CaseFile file, MayDo may, Model model, Locale locale) {
        Acknowledgement acknowledgement = Acknowledgement.of(file.timeline());
        model.addAttribute(
                "acknowledged",
                acknowledgement.at().map(at -> moments.minute(at, locale)).orElse(null));
        model.addAttribute("mayAcknowledge", acknowledgement.at().isEmpty() && may.acknowledge(file.summary()));
    }

    @Override
    public void fillHead(CaseFile file, SignedIn person, Model model, Locale locale) {
        CaseSummary summary = file.summary();
        MayDo may = new MayDo(person);
        model.addAttribute("row", CaseRow.of(summary, timeWords.full(Standing.of(summary), locale), null, may));
        model.addAttribute(
                "unitTime",
                summary.unitTime() == null ? null : timeWords.full(Standing.of(summary.unitTime()), locale));
        model.addAttribute("channel", summary.channel());
        model.addAttribute("breach", summary.matter().breachOfRegulation());
        model.addAttribute("narrative", clear(file.narrative()));
        model.addAttribute("received", moments.minute(summary.receivedAt(), locale));
        model.addAttribute("deadline", DeadlineView.of(file.deadline(), moments, locale));
        model.addAttribute("mayDispatch", may.dispatch(summary));
        model.addAttribute("mayReply", may.reply(summary));
    }

    @Override
    public List<TimelineItem> since(long version, CaseFile file, Desk desk, Locale locale) {
        List<TimelineEntry> later = file.timeline().stream()
                .filter(entry -> entry.sequence() > version)
                .toList();
        return timelineWords.newestFirst(later, unitNames(desk), locale);
    }

    @Override
    public long versionOf(CaseFile file) {
        return file.summary().version();
    }

    @Override
    public String addressOf(ComplaintId id) {
        return "/cases/" + id;
    }

    private static Map<UnitId, String> unitNames(Desk desk) {
        return desk.units().stream().collect(Collectors.toMap(UnitSummary::unitId, UnitSummary::name));
    }

    private static @Nullable String clear(@Nullable ClearText text) {
        return text == null ? null : text.value();
    }
}
