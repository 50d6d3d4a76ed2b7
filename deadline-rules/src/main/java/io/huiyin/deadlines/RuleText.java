package io.huiyin.deadlines;

import java.util.Locale;

/** What a rule file says to people, in both languages of the house. */
public record RuleText(String zh, String en) {

    /** The text for a reader: English for any English locale, Chinese otherwise. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
