package io.huiyin.api.refusal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Turns violations into sentences a person understands, in Chinese or English. */
public final class RefusalSentences {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    /** @param locale English for any English locale, Chinese otherwise */
    public RefusalSentences(Locale locale) {
        this.locale = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
        this.bundle = ResourceBundle.getBundle("io.huiyin.api.refusal.refusals", this.locale, NO_FALLBACK);
    }

    /** The sentence without the field's name. */
    public String of(Violation violation) {
        return new MessageFormat(bundle.getString(violation.code().key()), locale)
                .format(violation.arguments().toArray());
    }
}
