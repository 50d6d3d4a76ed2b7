package io.huiyin.query.search;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** What cases must fit to be found; nothing at all fits every one. */
public final class Criteria {

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, Long> bounds = new LinkedHashMap<>();
    private final Map<String, Long> lowerBounds = new LinkedHashMap<>();
    private @Nullable String text;

    /** Only those with this word in a field; absent means any. */
    public Criteria only(String field, @Nullable Object word) {
        if (word != null) {
            words.put(field, word.toString());
        }
        return this;
    }

    /** Only those with an instant in a field, and none after this one. */
    public Criteria upTo(String field, Instant last) {
        bounds.put(field, last.toEpochMilli());
        return this;
    }

    /** Only those with an instant in a field, and none before this one. */
    public Criteria from(String field, Instant first) {
        lowerBounds.put(field, first.toEpochMilli());
        return this;
    }

    /** Only those in which these words are found; absent means any. */
    public Criteria saying(@Nullable String words) {
        text = words;
        return this;
    }

    /** Whether they ask the same whenever they are asked: no time of day and nothing typed is among them. */
    boolean areLasting() {
        return text == null && bounds.isEmpty() && lowerBounds.isEmpty();
    }

    Query toQuery(IndexedKind<?> kind, TextSearch texts) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Fields.LISTED, kind.name())), Occur.FILTER);
        words.forEach((field, word) -> query.add(new TermQuery(new Term(field, word)), Occur.FILTER));
        bounds.forEach((field, last) -> query.add(LongField.newRangeQuery(field, Long.MIN_VALUE, last), Occur.FILTER));
        lowerBounds.forEach(
                (field, first) -> query.add(LongField.newRangeQuery(field, first, Long.MAX_VALUE), Occur.FILTER));
        if (text != null) {
            texts.of(text).ifPresent(said -> query.add(said, Occur.MUST));
        }
        return query.build();
    }
}
