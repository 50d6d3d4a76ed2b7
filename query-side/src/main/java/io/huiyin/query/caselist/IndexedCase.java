package io.huiyin.query.caselist;

import io.huiyin.api.CaseId;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.personaldata.SealedField;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.query.casefile.CaseState;
import io.huiyin.query.search.Fields;
import io.huiyin.query.search.IndexedDocument;
import io.huiyin.query.search.IndexedKind;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A complaint in the search index. */
public final class IndexedCase implements IndexedKind<CaseState> {

    /** The one there is. */
    public static final IndexedCase KIND = new IndexedCase();

    private IndexedCase() {}

    @Override
    public String name() {
        return "complaint";
    }

    @Override
    public Class<CaseState> stateType() {
        return CaseState.class;
    }

    @Override
    public String idOf(CaseState state) {
        return state.registered().complaintId().value();
    }

    @Override
    public @Nullable UnitId unitOf(CaseState state) {
        return state.unit();
    }

    /** Subject, narrative, reply. */
    @Override
    public List<SealedField> textsOf(CaseState state) {
        ComplaintRegistered registered = state.registered();
        CaseId caseId = registered.complaintId().caseId();
        return List.of(
                new SealedField(caseId, SealedFieldNames.SUBJECT, registered.subject()),
                new SealedField(caseId, SealedFieldNames.NARRATIVE, registered.narrative()),
                new SealedField(
                        caseId,
                        SealedFieldNames.REPLY,
                        state.replied() == null ? null : state.replied().reply()));
    }

    @Override
    public boolean isListed(CaseState state) {
        return state.deadline() != null;
    }

    @Override
    public void describe(IndexedDocument document, CaseState state, List<Optional<ClearText>> texts) {
        ComplaintRegistered registered = state.registered();
        document.number(registered.number().value());
        document.filter(Fields.STATUS, state.status());
        document.filter(Fields.KIND, registered.matter().kind());
        document.filter(Fields.CHANNEL, registered.channel());
        document.filter(Fields.REGISTERED_BY, state.registeredBy());
        document.filter(Fields.MISSED, state.missed());
        document.filter(Fields.HISTORICAL, registered.historical() != null);
        document.filter(Fields.UNIT, state.unit());
        document.filter(Fields.UNACKNOWLEDGED, state.awaitsAcknowledgement());
        document.instant(Fields.RECEIVED_AT, registered.receivedAt());
        if (state.status() == CaseStatus.REPLIED) {
            document.nothingIsOpen(registered.receivedAt());
        } else {
            document.running(Objects.requireNonNull(state.deadline(), "a case without a deadline is not listed"));
            state.running().stream()
                    .map(Deadline::due)
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> document.instant(Fields.WATCHED_UNTIL, last));
        }
        document.text(Fields.SUBJECT, texts.get(0));
        document.text(Fields.NARRATIVE, texts.get(1));
        document.text(Fields.REPLY, texts.get(2));
    }
}
