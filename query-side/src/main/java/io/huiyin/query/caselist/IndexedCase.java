package io.huiyin.query.caselist;

import io.huiyin.api.CaseId;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.personaldata.SealedField;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.query.casefile.CaseState;
import io.huiyin.query.views.DocumentJson;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** A case as a Lucene document. Clear text is indexed and never stored; what is stored stays sealed. */
final class IndexedCase {

    /** How many sealed texts of a case are searched. */
    static final int TEXTS = 3;

    private static final long AFTER_ALL_OPEN_CASES = Long.MAX_VALUE / 2;

    private static final FieldType TEXT = textWithoutLength();

    private IndexedCase() {}

    /** The id under which a case is indexed. */
    static String idOf(CaseState state) {
        return state.registered().complaintId().value();
    }

    /** The sealed texts to search a case by: subject, narrative, reply. */
    static List<SealedField> textsOf(CaseState state) {
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

    /**
     * The document.
     *
     * @param texts the texts of {@link #textsOf} in their order, empty where forgotten or not given
     */
    static Document document(CaseState state, List<Optional<ClearText>> texts) {
        Document document = new Document();
        document.add(new KeywordField(Fields.ID, idOf(state), Store.NO));
        document.add(new StoredField(Fields.STATE, DocumentJson.write(state)));
        Deadline deadline = state.deadline();
        if (deadline != null) {
            document.add(new StringField(Fields.LISTED, Fields.YES, Store.NO));
            addFilters(document, state);
            addTimes(document, state, deadline);
            addText(document, Fields.SUBJECT, texts.get(0));
            addText(document, Fields.NARRATIVE, texts.get(1));
            addText(document, Fields.REPLY, texts.get(2));
        }
        return document;
    }

    /** The case back from what is stored. */
    static CaseState read(Document document) {
        BytesRef stored = document.getBinaryValue(Fields.STATE);
        byte[] bytes = new byte[stored.length];
        System.arraycopy(stored.bytes, stored.offset, bytes, 0, stored.length);
        return DocumentJson.read(bytes, CaseState.class);
    }

    /** Without norms: a short text is no better match than a long one, and writing the index costs a quarter less. */
    private static FieldType textWithoutLength() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    private static void addFilters(Document document, CaseState state) {
        ComplaintRegistered registered = state.registered();
        String number = registered.number().value();
        document.add(new StringField(Fields.NUMBER, number, Store.NO));
        document.add(new Field(Fields.NUMBER_PARTS, number, TEXT));
        document.add(new StringField(Fields.STATUS, state.status().name(), Store.NO));
        document.add(new StringField(Fields.KIND, registered.matter().kind().name(), Store.NO));
        document.add(new StringField(Fields.CHANNEL, registered.channel().name(), Store.NO));
        document.add(new StringField(Fields.MISSED, yesOrNo(state.missed()), Store.NO));
        document.add(new StringField(Fields.HISTORICAL, yesOrNo(registered.historical() != null), Store.NO));
        if (state.unit() != null) {
            document.add(new StringField(Fields.UNIT, state.unit().value(), Store.NO));
        }
    }

    private static void addTimes(Document document, CaseState state, Deadline deadline) {
        long receivedAt = state.registered().receivedAt().toEpochMilli();
        long due = deadline.due().toEpochMilli();
        boolean open = state.status() != CaseStatus.REPLIED;
        document.add(new LongField(Fields.RECEIVED_AT, receivedAt, Store.NO));
        document.add(new LongField(Fields.DUE, due, Store.NO));
        document.add(new LongField(Fields.DUE_ORDER, open ? due : AFTER_ALL_OPEN_CASES - receivedAt, Store.NO));
        if (open) {
            document.add(
                    new LongField(Fields.OVERDUE_FROM, deadline.isKeptBy(deadline.due()) ? due + 1 : due, Store.NO));
        }
    }

    private static void addText(Document document, String field, Optional<ClearText> text) {
        text.ifPresent(clear -> document.add(new Field(field, clear.value(), TEXT)));
    }

    private static String yesOrNo(boolean value) {
        return value ? Fields.YES : Fields.NO;
    }
}
