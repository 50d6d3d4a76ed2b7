package io.huiyin.notifications;

import io.huiyin.api.CaseId;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told to one recipient, as it will be read. It is kept sealed with the key of its case.
 *
 * @param caseLabel what people call the case: its number, where it has one; no personal data
 * @param unit the unit whose matter it is, which may see where its letters stand
 * @param subject one line; whatever is no plain character becomes a space, so that it is a subject and nothing else
 * @param causedAt when what causes it happened
 * @param goodUntil from when on it would only confuse; absent for what has to arrive however late
 * @param statutory whether the law asks for it, so that what becomes of it goes on record
 * @param drill whether it belongs to an exercise
 * @param resultsTo whose stream what becomes of a statutory letter is recorded on: a case, or whatever a
 *     {@link ResultCommands} was given for
 */
public record Letter(
        CaseId caseId,
        String caseLabel,
        @Nullable UnitId unit,
        Recipient recipient,
        Occasion occasion,
        ClearText subject,
        ClearText body,
        Instant causedAt,
        @Nullable Instant goodUntil,
        boolean statutory,
        boolean drill,
        String resultsTo) {

    private static final int LONGEST_SUBJECT = 200;

    public Letter {
        subject = new ClearText(oneLine(subject.value()));
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_SUBJECT)
                .map(character -> isPlain(character) ? character : ' ')
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR -> false;
            case Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
