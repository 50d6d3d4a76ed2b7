package io.huiyin.notifications.campaign;

import io.huiyin.api.notice.NoticeItem;
import io.huiyin.api.notice.NoticeLanguage;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The fixed words of notices, in the language of the reader. */
final class NoticeWords {

    private static final String BUNDLE = "io.huiyin.notifications.campaign.notice-letter";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<NoticeLanguage, Locale> LOCALES =
            Map.of(NoticeLanguage.CHINESE, Locale.CHINESE, NoticeLanguage.ENGLISH, Locale.ENGLISH);

    private final ResourceBundle bundle;

    NoticeWords(NoticeLanguage language) {
        this.bundle = ResourceBundle.getBundle(BUNDLE, LOCALES.getOrDefault(language, Locale.CHINESE), NO_FALLBACK);
    }

    String heading(NoticeItem item) {
        return bundle.getString("item." + item);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }
}
