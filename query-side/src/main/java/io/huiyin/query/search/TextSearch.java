package io.huiyin.query.search;

import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.incident.IncidentNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What people type, as a query: words apart by spaces or punctuation, all of which must be found, each as it stands. A
 * whole number finds its case. Nothing in it is syntax.
 */
final class TextSearch {

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[\\s\\p{Z}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf},;!?\"，。、；：！？]+");

    private static final Map<String, Float> WEIGHT_BY_FIELD =
            Map.of(Fields.SUBJECT, 3f, Fields.NARRATIVE, 1f, Fields.REPLY, 1f);

    /** Shorter words would find numbers by their check digit. */
    private static final int PART_OF_A_NUMBER = 4;

    private final Analyzer analyzer;

    TextSearch(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The query for a text; empty when it has no words at all, so that it asks for nothing special. */
    Optional<Query> of(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        List<Query> words = BETWEEN_WORDS
                .splitAsStream(text)
                .map(this::ofWord)
                .flatMap(Optional::stream)
                .toList();
        if (words.isEmpty()) {
            return Optional.of(new MatchNoDocsQuery("nothing but punctuation"));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word, Occur.MUST));
        return Optional.of(all.build());
    }

    private Optional<Query> ofWord(String word) {
        String number = word.toUpperCase(Locale.ROOT);
        if (CaseNumber.isValid(number) || IncidentNumber.isValid(number)) {
            return Optional.of(new TermQuery(new Term(Fields.NUMBER, number)));
        }
        List<Gram> grams = gramsOf(word);
        return grams.isEmpty() ? Optional.empty() : Optional.of(inAnyField(grams, word.length() >= PART_OF_A_NUMBER));
    }

    private static Query inAnyField(List<Gram> grams, boolean numberToo) {
        List<Query> fields = new ArrayList<>();
        WEIGHT_BY_FIELD.forEach((field, weight) -> fields.add(new BoostQuery(inField(field, grams), weight)));
        if (numberToo) {
            fields.add(inField(Fields.NUMBER_PARTS, grams));
        }
        return new DisjunctionMaxQuery(fields, 0f);
    }

    private static Query inField(String field, List<Gram> grams) {
        if (grams.size() == 1) {
            return new TermQuery(new Term(field, grams.get(0).text));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        grams.forEach(gram -> phrase.add(new Term(field, gram.text), gram.position));
        return phrase.build();
    }

    private List<Gram> gramsOf(String word) {
        try (TokenStream tokens = analyzer.tokenStream(Fields.NARRATIVE, word)) {
            CharTermAttribute text = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
            GramChain chain = new GramChain();
            tokens.reset();
            while (tokens.incrementToken()) {
                chain.add(
                        text.toString(), step.getPositionIncrement(), CJKBigramFilter.DOUBLE_TYPE.equals(type.type()));
            }
            tokens.end();
            return chain.grams;
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    private record Gram(String text, int position, boolean isDouble) {}

    /** Keeps of each position the longest gram, and no single character that the gram before covers. */
    private static final class GramChain {

        private final List<Gram> grams = new ArrayList<>();
        private int position = -1;

        void add(String text, int step, boolean isDouble) {
            position += step;
            if (isDouble) {
                grams.removeIf(gram -> gram.position == position);
                grams.add(new Gram(text, position, true));
            } else if (grams.stream().noneMatch(gram -> gram.isDouble && gram.position == position - 1)) {
                grams.add(new Gram(text, position, false));
            }
        }
    }
}
