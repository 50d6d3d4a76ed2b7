package io.huiyin.console.notice;

import io.huiyin.api.notice.NoticeItem;
import io.huiyin.api.notice.NoticeLetter;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.console.forms.FieldReader;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A letter, as typed. */
public record LetterFields(
        @Nullable String subject,
        @Nullable String opening,
        @Nullable String dataConcerned,
        @Nullable String cause,
        @Nullable String possibleHarm,
        @Nullable String measuresTaken,
        @Nullable String selfProtection,
        @Nullable String contact) {

    /** Nothing typed. */
    static final LetterFields BLANK = new LetterFields(null, null, null, null, null, null, null, null);

    /** A letter to be changed. */
    static LetterFields of(NoticeLetter letter) {
        return new LetterFields(
                letter.subject().value(),
                letter.opening().value(),
                typed(letter.dataConcerned()),
                typed(letter.cause()),
                typed(letter.possibleHarm()),
                typed(letter.measuresTaken()),
                typed(letter.selfProtection()),
                typed(letter.contact()));
    }

    /** What was typed for an item of the law. */
    public @Nullable String item(NoticeItem item) {
        return switch (item) {
            case DATA_CONCERNED -> dataConcerned;
            case CAUSE -> cause;
            case POSSIBLE_HARM -> possibleHarm;
            case MEASURES_TAKEN -> measuresTaken;
            case SELF_PROTECTION -> selfProtection;
            case CONTACT -> contact;
        };
    }

    boolean isBlank() {
        return Stream.concat(
                        Stream.of(subject, opening),
                        Arrays.stream(NoticeItem.values()).map(this::item))
                .allMatch(text -> text == null || text.isBlank());
    }

    /** The letter; what must be in it is the house's to judge. */
    NoticeLetter letter() {
        return new NoticeLetter(
                text(subject),
                text(opening),
                FieldReader.optionalText(dataConcerned),
                FieldReader.optionalText(cause),
                FieldReader.optionalText(possibleHarm),
                FieldReader.optionalText(measuresTaken),
                FieldReader.optionalText(selfProtection),
                FieldReader.optionalText(contact));
    }

    private static ClearText text(@Nullable String typed) {
        return new ClearText(typed == null ? "" : typed);
    }

    private static @Nullable String typed(@Nullable ClearText text) {
        return text == null ? null : text.value();
    }
}
