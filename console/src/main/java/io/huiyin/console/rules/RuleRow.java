package io.huiyin.console.rules;

import io.huiyin.api.rules.DeadlineRuleView;
import io.huiyin.api.rules.RuleBook;
import io.huiyin.console.time.Moments;
import java.util.Locale;

/**
 * One version of a rule as the page shows it.
 *
 * @param adopted since when the house lives by it
 */
public record RuleRow(String rule, String title, boolean setsClocks, boolean rebasable, String adopted, String hash) {

    private static final int SHORT_HASH = 12;

    static RuleRow of(RuleBook.Adopted adopted, Moments moments, Locale locale) {
        return new RuleRow(
                adopted.rule(),
                title(adopted, locale),
                adopted.setsClocks(),
                adopted.rebasable(),
                moments.minute(adopted.adoptedAt(), locale),
                adopted.contentHash().substring(0, SHORT_HASH));
    }

    private static String title(RuleBook.Adopted adopted, Locale locale) {
        DeadlineRuleView.Words title = adopted.title();
        if (title == null) {
            return "";
        }
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? title.en() : title.zh();
    }
}
