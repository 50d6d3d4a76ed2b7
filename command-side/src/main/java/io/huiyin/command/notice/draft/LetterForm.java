package io.huiyin.command.notice.draft;

import io.huiyin.api.notice.NoticeItem;
import io.huiyin.api.notice.NoticeLetter;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.TextForm;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a letter to the affected must look like: every item of the law is filled in or marked as still unknown, never
 * both, and whom people can ask is always known.
 *
 * @param field what the command calls the letter
 * @param unknown the items marked as still unknown
 */
record LetterForm(String field, List<NoticeItem> unknown) {

    private static final TextForm SUBJECT = TextForm.line(1, 200);
    private static final TextForm OPENING = TextForm.prose(1, 4_000);
    private static final TextForm ITEM = TextForm.prose(1, 2_000);

    NoticeLetter tidy(NoticeLetter letter, Findings findings) {
        return new NoticeLetter(
                SUBJECT.required(field + ".subject", letter.subject(), findings),
                OPENING.required(field + ".opening", letter.opening(), findings),
                item(NoticeItem.DATA_CONCERNED, letter, findings),
                item(NoticeItem.CAUSE, letter, findings),
                item(NoticeItem.POSSIBLE_HARM, letter, findings),
                item(NoticeItem.MEASURES_TAKEN, letter, findings),
                item(NoticeItem.SELF_PROTECTION, letter, findings),
                item(NoticeItem.CONTACT, letter, findings));
    }

    private @Nullable ClearText item(NoticeItem item, NoticeLetter letter, Findings findings) {
        String name = field + "." + nameOf(item);
        ClearText text = ITEM.optional(name, letter.item(item), findings);
        if (text == null && !unknown.contains(item)) {
            findings.add(name, RefusalCode.REQUIRED);
        }
        if (text != null && unknown.contains(item)) {
            findings.add(name, RefusalCode.ITEM_KNOWN_AND_UNKNOWN);
        }
        return text;
    }

    /** As the letter calls it: {@code dataConcerned}. */
    static String nameOf(NoticeItem item) {
        StringBuilder name = new StringBuilder();
        for (String word : item.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
