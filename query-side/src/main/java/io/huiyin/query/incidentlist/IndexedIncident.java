package io.huiyin.query.incidentlist;

import io.huiyin.api.CaseId;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.incidents.IncidentStatus;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.personaldata.SealedField;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.query.incidentfile.IncidentState;
import io.huiyin.query.incidentfile.ObligationRecord;
import io.huiyin.query.search.Fields;
import io.huiyin.query.search.IndexedDocument;
import io.huiyin.query.search.IndexedKind;
import java.util.List;
import java.util.Optional;

/** An incident in the search index. */
public final class IndexedIncident implements IndexedKind<IncidentState> {

    /** The one there is. */
    public static final IndexedIncident KIND = new IndexedIncident();

    private IndexedIncident() {}

    @Override
    public String name() {
        return "incident";
    }

    @Override
    public Class<IncidentState> stateType() {
        return IncidentState.class;
    }

    @Override
    public String idOf(IncidentState state) {
        return state.registered().incidentId().value();
    }

    @Override
    public UnitId unitOf(IncidentState state) {
        return state.registered().unitId();
    }

    /** Title and description. */
    @Override
    public List<SealedField> textsOf(IncidentState state) {
        IncidentRegistered registered = state.registered();
        CaseId caseId = registered.incidentId().caseId();
        return List.of(
                new SealedField(caseId, SealedFieldNames.TITLE, registered.title()),
                new SealedField(caseId, SealedFieldNames.DESCRIPTION, registered.description()));
    }

    @Override
    public boolean isListed(IncidentState state) {
        return true;
    }

    @Override
    public void describe(IndexedDocument document, IncidentState state, List<Optional<ClearText>> texts) {
        IncidentRegistered registered = state.registered();
        if (registered.number() != null) {
            document.number(registered.number().value());
        }
        document.filter(Fields.UNIT, registered.unitId());
        document.filter(Fields.LEVEL, state.cityLevel());
        document.filter(Fields.OPEN, state.status() != IncidentStatus.CLOSED);
        document.instant(Fields.RECEIVED_AT, state.instants().detectedAt());
        if (state.status() == IncidentStatus.CLOSED) {
            document.nothingIsOpen(state.instants().detectedAt());
        } else {
            state.strictest()
                    .map(ObligationRecord::deadline)
                    .ifPresentOrElse(
                            document::running,
                            () -> document.nothingRuns(state.instants().detectedAt()));
        }
        document.text(Fields.SUBJECT, texts.get(0));
        document.text(Fields.NARRATIVE, texts.get(1));
    }
}
