package io.huiyin.query.incidentfile;

import io.huiyin.api.CaseId;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.incident.AcknowledgementNumber;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.api.incident.EmergencyPlanActivated;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.incident.NoticeToAffectedRecorded;
import io.huiyin.api.incident.RemedialMeasureRecorded;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.incidents.IncidentFile.Act;
import io.huiyin.api.incidents.IncidentFile.Correction;
import io.huiyin.api.incidents.IncidentFile.Grading;
import io.huiyin.api.incidents.IncidentFile.Notice;
import io.huiyin.api.incidents.IncidentFile.Report;
import io.huiyin.api.incidents.OwedObligation;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedField;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.query.timeline.TimeGone;
import io.huiyin.query.timeline.TimelineRecord;
import io.huiyin.query.timeline.TimelineWriter;
import io.huiyin.query.units.UnitNames;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes an incident file for a reader: texts opened, the organisation by its name, time as it stands now. */
public final class IncidentFileWriter {

    /** What is still owed first, the strictest clock before the others. */
    private static final Comparator<ObligationRecord> NEXT_FIRST = Comparator.comparing(
                    (ObligationRecord owed) -> !owed.state().isOpen())
            .thenComparing(ObligationRecord.STRICTEST_FIRST);

    private final PersonalDataVault vault;
    private final UnitNames units;
    private final IncidentSummaries summaries;

    public IncidentFileWriter(PersonalDataVault vault, UnitNames units, IncidentSummaries summaries) {
        this.vault = vault;
        this.units = units;
        this.summaries = summaries;
    }

    /** @param complaintNumber the number of the complaint it was raised from, if the reader may know it */
    IncidentFile write(IncidentFileDocument document, @Nullable CaseNumber complaintNumber, Freshness freshness) {
        IncidentState state = document.state();
        IncidentRegistered registered = state.registered();
        ActsOnRecord acts = document.acts();
        Opened texts = new Opened(registered.incidentId().caseId(), vault);
        List<TimelineRecord> timeline = document.timeline();
        Map<UnitId, String> unitNames = units.of(List.of(registered.unitId()));
        return new IncidentFile(
                summaries.of(state, texts.of(SealedFieldNames.TITLE, registered.title()), unitNames),
                texts.orNull(SealedFieldNames.DESCRIPTION, registered.description()),
                registered.dataKinds(),
                state.instants().learnedAt(),
                acts.corrections().stream()
                        .map(correction -> correction(correction, texts))
                        .toList(),
                registered.enteredAt(),
                registered.raisedFrom(),
                complaintNumber,
                acts.gradings().stream().map(event -> grading(event, texts)).toList(),
                state.obligations().stream()
                        .sorted(NEXT_FIRST)
                        .map(owed -> obligation(owed, texts))
                        .toList(),
                acts.plan() == null ? null : plan(acts.plan(), texts),
                state.handledAt(),
                acts.measures().stream().map(event -> measure(event, texts)).toList(),
                acts.reports().stream()
                        .map(event -> report(event, acts.acknowledgementOf(event), texts))
                        .toList(),
                acts.notices().stream().map(event -> notice(event, texts)).toList(),
                acts.closing() == null
                        ? null
                        : texts.orNull(
                                SealedFieldNames.CONCLUSION, acts.closing().conclusion()),
                TimelineWriter.entries(
                        timeline,
                        vault.unsealAllIfKept(TimelineWriter.sealedIn(texts.caseId(), timeline))
                                .iterator(),
                        unitNames),
                freshness);
    }

    private OwedObligation obligation(ObligationRecord owed, Opened texts) {
        TimeGone time = summaries.timeOf(owed);
        return new OwedObligation(
                owed.deadline(),
                owed.state(),
                owed.missed(),
                time.elapsedShare(),
                time.workdaysLeft(),
                owed.endedAt(),
                owed.reasonField() == null ? null : texts.orNull(owed.reasonField(), owed.reason()));
    }

    private static Correction correction(CorrectionRecord correction, Opened texts) {
        return new Correction(
                correction.number(),
                correction.state(),
                correction.before(),
                correction.after(),
                texts.orNull(SealedFieldNames.CORRECTION_REASON, correction.reason()),
                texts.orNull(SealedFieldNames.CORRECTION_EVIDENCE, correction.evidence()),
                correction.proposedBy(),
                correction.proposedAt(),
                correction.decidedBy(),
                correction.decidedAt());
    }

    private static Grading grading(IncidentGraded event, Opened texts) {
        return new Grading(
                event.cityLevel(),
                event.before(),
                event.gradedAt(),
                texts.orNull(SealedFieldNames.GRADING_REASON, event.reason()),
                event.cacLevel(),
                event.criticalInfrastructure());
    }

    private static Act plan(EmergencyPlanActivated event, Opened texts) {
        return new Act(
                event.activatedAt(),
                event.enteredAt(),
                texts.orNull(SealedFieldNames.PLAN, event.plan()),
                texts.orNull(SealedFieldNames.LATE_ENTRY_EVIDENCE, event.lateEntryEvidence()));
    }

    private static Act measure(RemedialMeasureRecorded event, Opened texts) {
        return new Act(
                event.takenAt(), event.enteredAt(), texts.orNull(SealedFieldNames.MEASURE, event.measure()), null);
    }

    private static Report report(
            AuthorityReportSubmitted event, Optional<AcknowledgementNumber> acknowledgement, Opened texts) {
        Act act = new Act(
                event.submittedAt(),
                event.enteredAt(),
                texts.orNull(SealedFieldNames.REPORT, event.content()),
                texts.orNull(SealedFieldNames.LATE_ENTRY_EVIDENCE, event.lateEntryEvidence()));
        return new Report(
                event.report(), event.kind(), event.sentTo(), event.unknownItems(), acknowledgement.orElse(null), act);
    }

    private static Notice notice(NoticeToAffectedRecorded event, Opened texts) {
        Act act = new Act(
                event.notifiedAt(),
                event.enteredAt(),
                texts.orNull(SealedFieldNames.NOTICE, event.text()),
                texts.orNull(SealedFieldNames.LATE_ENTRY_EVIDENCE, event.lateEntryEvidence()));
        return new Notice(event.medium(), event.recipients(), act);
    }

    /** Opens the texts of one incident. */
    private record Opened(CaseId caseId, PersonalDataVault vault) {

        Optional<ClearText> of(String field, @Nullable SealedText text) {
            return vault.unsealAllIfKept(List.of(new SealedField(caseId, field, text)))
                    .get(0);
        }

        @Nullable
        ClearText orNull(String field, @Nullable SealedText text) {
            return of(field, text).orElse(null);
        }
    }
}
