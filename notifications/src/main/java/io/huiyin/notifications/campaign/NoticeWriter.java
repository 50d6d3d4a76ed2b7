package io.huiyin.notifications.campaign;

import io.huiyin.api.notice.NoticeFile;
import io.huiyin.api.notice.NoticeItem;
import io.huiyin.api.notice.NoticeLanguage;
import io.huiyin.api.notice.NoticeLetter;
import io.huiyin.api.sealing.ClearText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the message to one person: greeting, opening, every item of the law under its heading, what is still unknown
 * said so. Whoever reads English gets the English letter where there is one.
 */
final class NoticeWriter {

    private final Map<NoticeLanguage, NoticeLetter> letters = new EnumMap<>(NoticeLanguage.class);
    private final Map<NoticeLanguage, String> bodies = new EnumMap<>(NoticeLanguage.class);

    /** @throws IllegalStateException if the incident's key was destroyed, so that there is nothing to say any more */
    NoticeWriter(NoticeFile notice) {
        NoticeLetter chinese = notice.chinese();
        if (chinese == null) {
            throw new IllegalStateException(notice.summary().campaignId() + " has lost its words with its key.");
        }
        letters.put(NoticeLanguage.CHINESE, chinese);
        NoticeLetter english = notice.english();
        if (english != null) {
            letters.put(NoticeLanguage.ENGLISH, english);
        }
        letters.forEach((language, letter) -> bodies.put(language, body(language, letter)));
    }

    /** The languages there are letters in. */
    List<NoticeLanguage> languages() {
        return List.copyOf(letters.keySet());
    }

    String subject(NoticeLanguage language) {
        return letter(language).subject().value();
    }

    /** The text to one person; without a name to whoever reads it. */
    String text(NoticeLanguage language, @Nullable ClearText name) {
        NoticeLanguage written = written(language);
        NoticeWords words = new NoticeWords(written);
        String greeting = name == null ? words.say("greeting.anybody") : words.say("greeting", name.value());
        return greeting + "\n\n" + bodies.get(written);
    }

    /** The text to somebody whose name stands for any. */
    String example(NoticeLanguage language) {
        return text(language, new ClearText(new NoticeWords(written(language)).say("example.name")));
    }

    /** The text as it goes on record, without a greeting. */
    String forTheRecord() {
        return subject(NoticeLanguage.CHINESE) + "\n\n" + bodies.get(NoticeLanguage.CHINESE);
    }

    private NoticeLanguage written(NoticeLanguage language) {
        return letters.containsKey(language) ? language : NoticeLanguage.CHINESE;
    }

    private NoticeLetter letter(NoticeLanguage language) {
        return Objects.requireNonNull(letters.get(written(language)));
    }

    private static String body(NoticeLanguage language, NoticeLetter letter) {
        NoticeWords words = new NoticeWords(language);
        List<String> parts = new ArrayList<>();
        parts.add(letter.opening().value());
        for (NoticeItem item : NoticeItem.values()) {
            ClearText text = letter.item(item);
            parts.add(words.heading(item) + "\n" + (text == null ? words.say("unknown") : text.value()));
        }
        parts.add(words.say("footer"));
        return String.join("\n\n", parts) + "\n";
    }
}
