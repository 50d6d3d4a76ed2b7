package io.huiyin.query.casefile;

import io.huiyin.api.CaseId;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedField;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.query.timeline.TimelineRecord;
import io.huiyin.query.timeline.TimelineWriter;
import io.huiyin.query.units.UnitNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a case file for a reader: texts opened, the phone masked, units by their names, time as it stands now. */
public final class CaseFileWriter {

    private final PersonalDataVault vault;
    private final UnitNames units;
    private final CaseSummaries summaries;
    private final Holdings holdings;

    public CaseFileWriter(PersonalDataVault vault, UnitNames units, CaseSummaries summaries, Holdings holdings) {
        this.vault = vault;
        this.units = units;
        this.summaries = summaries;
        this.holdings = holdings;
    }

    CaseFile write(CaseFileDocument document, List<RaisedRecord> incidents, Freshness freshness) {
        CaseState state = document.state();
        ComplaintRegistered registered = state.registered();
        Map<UnitId, String> unitNames = units.of(unitsIn(document));
        Iterator<Optional<ClearText>> texts =
                vault.unsealAllIfKept(sealedIn(document)).iterator();
        Optional<ClearText> subject = texts.next();
        Optional<ClearText> narrative = texts.next();
        Optional<ClearText> phone = texts.next();
        Optional<ClearText> reply = texts.next();
        Deadline deadline = Objects.requireNonNull(state.deadline(), "a case without a deadline is not shown");
        return new CaseFile(
                summaries.of(state, subject, unitNames),
                narrative.orElse(null),
                registered.complainant().name() != null,
                phone.map(number -> MaskedPhone.of(number.value())).orElse(null),
                deadline,
                state.unitTime() == null ? null : state.unitTime().deadline(),
                reply.orElse(null),
                holdings.of(document, deadline, unitNames),
                withIncidents(TimelineWriter.entries(document.timeline(), texts, unitNames), incidents),
                incidents.stream().map(RaisedRecord::incident).toList(),
                registered.historical(),
                freshness);
    }

    /** All sealed texts that the file shows: the four of the case, then one of each timeline entry. */
    private static List<SealedField> sealedIn(CaseFileDocument document) {
        ComplaintRegistered registered = document.state().registered();
        CaseId caseId = registered.complaintId().caseId();
        SealedText reply = document.state().replied() == null
                ? null
                : document.state().replied().reply();
        List<SealedField> sealed = new ArrayList<>(List.of(
                new SealedField(caseId, SealedFieldNames.SUBJECT, registered.subject()),
                new SealedField(caseId, SealedFieldNames.NARRATIVE, registered.narrative()),
                new SealedField(
                        caseId, SealedFieldNames.PHONE, registered.complainant().phone()),
                new SealedField(caseId, SealedFieldNames.REPLY, reply)));
        sealed.addAll(TimelineWriter.sealedIn(caseId, document.timeline()));
        return sealed;
    }

    private static Collection<UnitId> unitsIn(CaseFileDocument document) {
        Stream<UnitId> handling = Optional.ofNullable(document.state().unit()).stream();
        return Stream.concat(handling, TimelineWriter.unitsIn(document.timeline()))
                .distinct()
                .toList();
    }

    /** The raising of an incident stands where it stands in the ledger; it has no text and is about no unit. */
    private static List<TimelineEntry> withIncidents(List<TimelineEntry> own, List<RaisedRecord> incidents) {
        List<TimelineRecord> raisings =
                incidents.stream().map(RaisedRecord::raising).toList();
        Iterator<Optional<ClearText>> noTexts =
                Stream.generate(Optional::<ClearText>empty).iterator();
        return Stream.concat(own.stream(), TimelineWriter.entries(raisings, noTexts, Map.of()).stream())
                .sorted(Comparator.comparingLong(TimelineEntry::position))
                .toList();
    }
}
