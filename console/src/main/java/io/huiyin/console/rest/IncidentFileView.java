package io.huiyin.console.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.IncidentInstants;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.NoticeMedium;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.incidents.ObligationState;
import io.huiyin.api.incidents.OwedObligation;
import io.huiyin.console.rest.CaseFileView.DeadlineFacts;
import io.huiyin.console.rest.CaseFileView.Happening;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident file as the API gives it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An incident file · 安全事件案卷")
record IncidentFileView(
        IncidentView summary,
        @Nullable String description,
        List<DataKind> dataKinds,
        @Nullable Instant learnedAt,
        List<CorrectionView> corrections,
        Instant enteredAt,
        @Nullable String raisedFrom,
        List<GradingView> gradings,
        List<ObligationView> obligations,
        @Nullable ActView plan,
        List<ActView> measures,
        List<ReportView> reports,
        List<NoticeView> notices,
        @Nullable String conclusion,
        List<Happening> timeline,
        Freshness freshness) {

    static IncidentFileView of(IncidentFile file) {
        return new IncidentFileView(
                IncidentView.of(file.summary()),
                CaseView.clear(file.description()),
                file.dataKinds(),
                file.learnedAt(),
                file.corrections().stream().map(CorrectionView::of).toList(),
                file.enteredAt(),
                file.raisedFrom() == null
                        ? null
                        : file.raisedFrom().complaintId().value(),
                file.gradings().stream().map(GradingView::of).toList(),
                file.obligations().stream().map(ObligationView::of).toList(),
                file.plan() == null ? null : ActView.of(file.plan()),
                file.measures().stream().map(ActView::of).toList(),
                file.reports().stream().map(ReportView::of).toList(),
                file.notices().stream().map(NoticeView::of).toList(),
                CaseView.clear(file.conclusion()),
                file.timeline().stream().map(Happening::of).toList(),
                file.freshness());
    }

    /** One correction of its instants, made or proposed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CorrectionView(
            int correction,
            IncidentFile.CorrectionState state,
            IncidentInstants before,
            IncidentInstants after,
            @Nullable String reason,
            @Nullable String evidence,
            Instant proposedAt,
            @Nullable Instant decidedAt) {

        static CorrectionView of(IncidentFile.Correction correction) {
            return new CorrectionView(
                    correction.number(),
                    correction.state(),
                    correction.before(),
                    correction.after(),
                    CaseView.clear(correction.reason()),
                    CaseView.clear(correction.evidence()),
                    correction.proposedAt(),
                    correction.decidedAt());
        }
    }

    /** One judgement. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GradingView(
            IncidentLevel cityLevel,
            @Nullable IncidentLevel before,
            Instant gradedAt,
            @Nullable String reason) {

        static GradingView of(IncidentFile.Grading grading) {
            return new GradingView(
                    grading.cityLevel(), grading.before(), grading.gradedAt(), CaseView.clear(grading.reason()));
        }
    }

    /** One thing owed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ObligationView(
            String deadlineId,
            ObligationState state,
            boolean missed,
            DeadlineFacts deadline,
            @Nullable Instant endedAt,
            @Nullable String reason) {

        static ObligationView of(OwedObligation owed) {
            return new ObligationView(
                    owed.deadline().id().value(),
                    owed.state(),
                    owed.missed(),
                    DeadlineFacts.of(owed.deadline()),
                    owed.endedAt(),
                    CaseView.clear(owed.reason()));
        }
    }

    /** One thing done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActView(
            Instant doneAt,
            Instant enteredAt,
            @Nullable String text,
            @Nullable String lateEntryEvidence) {

        static ActView of(IncidentFile.Act act) {
            return new ActView(
                    act.doneAt(), act.enteredAt(), CaseView.clear(act.text()), CaseView.clear(act.lateEntryEvidence()));
        }
    }

    /** One report. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportView(
            int report,
            AuthorityReportKind kind,
            List<ReportItem> unknownItems,
            @Nullable String acknowledgementNumber,
            ActView act) {

        static ReportView of(IncidentFile.Report report) {
            return new ReportView(
                    report.number(),
                    report.kind(),
                    report.unknownItems(),
                    report.acknowledgementNumber() == null
                            ? null
                            : report.acknowledgementNumber().value(),
                    ActView.of(report.act()));
        }
    }

    /** One notice. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeView(NoticeMedium medium, @Nullable Integer recipients, ActView act) {

        static NoticeView of(IncidentFile.Notice notice) {
            return new NoticeView(notice.medium(), notice.recipients(), ActView.of(notice.act()));
        }
    }
}
