package io.huiyin.query.search;

import io.huiyin.api.sealing.ClearText;
import io.huiyin.query.views.DocumentJson;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;

/** Cases as Lucene documents and back. What is stored stays sealed. */
final class Documents {

    private Documents() {}

    /** The document of a case. */
    static <S> Document of(IndexedKind<S> kind, S state, byte[] json, List<Optional<ClearText>> texts) {
        Document document = new Document();
        document.add(new KeywordField(Fields.ID, kind.idOf(state), Store.NO));
        document.add(new StoredField(Fields.STATE, json));
        if (kind.isListed(state)) {
            IndexedDocument described = new IndexedDocument(document);
            described.filter(Fields.LISTED, kind.name());
            kind.describe(described, state, texts);
        }
        return document;
    }

    /** What is stored of a case. */
    static byte[] json(Document document) {
        BytesRef stored = document.getBinaryValue(Fields.STATE);
        byte[] bytes = new byte[stored.length];
        System.arraycopy(stored.bytes, stored.offset, bytes, 0, stored.length);
        return bytes;
    }

    /** The case back from what is stored. */
    static <S> S read(IndexedKind<S> kind, byte[] json) {
        return DocumentJson.read(json, kind.stateType());
    }
}
