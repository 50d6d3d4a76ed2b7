package io.huiyin.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * The law or house rule behind a rule.
 *
 * @param id stable name, for instance {@code draft-art-19}
 * @param law how the law is called
 * @param article which article; null where there is none
 * @param text what it demands, in the product's own words
 * @param status how well that is known; shown wherever the rule is named
 */
public record LegalBasis(String id, RuleText law, @Nullable String article, RuleText text, BasisStatus status) {

    /** The key under which deadlines remember it, for instance {@code basis.draft-art-19}. */
    public String key() {
        return "basis." + id;
    }

    /** Whether the wording in force was read. */
    public boolean isConfirmed() {
        return status == BasisStatus.CONFIRMED;
    }
}
