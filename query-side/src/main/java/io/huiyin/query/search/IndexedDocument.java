package io.huiyin.query.search;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.sealing.ClearText;
import java.time.Instant;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/** A Lucene document in the words of this index. */
public final class IndexedDocument {

    private static final long AFTER_ALL_RUNNING = Long.MAX_VALUE / 4;
    private static final long AFTER_ALL_OPEN = Long.MAX_VALUE / 2;
    private static final FieldType TEXT = textWithoutLength();

    private final Document document;

    IndexedDocument(Document document) {
        this.document = document;
    }

    /** A word to filter by, as it stands; absent adds nothing. */
    public void filter(String field, @Nullable Object word) {
        if (word != null) {
            document.add(new StringField(field, word.toString(), Store.NO));
        }
    }

    /** A yes or no to filter by. */
    public void filter(String field, boolean value) {
        filter(field, value ? Fields.YES : Fields.NO);
    }

    /** A number people say, found whole and in parts. */
    public void number(String number) {
        filter(Fields.NUMBER, number);
        document.add(new Field(Fields.NUMBER_PARTS, number, TEXT));
    }

    /** An instant to order by or to bound. */
    public void instant(String field, Instant at) {
        document.add(new LongField(field, at.toEpochMilli(), Store.NO));
    }

    /** A text to search, if it was not forgotten. */
    public void text(String field, Optional<ClearText> text) {
        text.ifPresent(clear -> document.add(new Field(field, clear.value(), TEXT)));
    }

    /** The clock that still runs: when it is due, from when on it is overdue, and the place that gives the case. */
    public void running(Deadline deadline) {
        long due = deadline.due().toEpochMilli();
        document.add(new LongField(Fields.DUE_ORDER, due, Store.NO));
        document.add(new LongField(Fields.OVERDUE_FROM, deadline.isKeptBy(deadline.due()) ? due + 1 : due, Store.NO));
    }

    /** No clock runs, though the case is open: after all those with one, the newest first. */
    public void nothingRuns(Instant newest) {
        document.add(new LongField(Fields.DUE_ORDER, AFTER_ALL_RUNNING - newest.toEpochMilli(), Store.NO));
    }

    /** The case is no longer open: after all those that are, the newest first. */
    public void nothingIsOpen(Instant newest) {
        document.add(new LongField(Fields.DUE_ORDER, AFTER_ALL_OPEN - newest.toEpochMilli(), Store.NO));
    }

    /** Without norms: a short text is no better match than a long one, and writing the index costs a quarter less. */
    private static FieldType textWithoutLength() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
