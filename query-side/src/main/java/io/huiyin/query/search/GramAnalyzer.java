package io.huiyin.query.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Chinese as every two neighbouring characters and every single one, Latin words and numbers whole and in lower case,
 * full-width forms as plain ones.
 */
final class GramAnalyzer extends Analyzer {

    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(
                tokenizer, new CJKBigramFilter(normalize(fieldName, tokenizer), ALL_SCRIPTS, true));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream words) {
        return new LowerCaseFilter(new CJKWidthFilter(words));
    }
}
