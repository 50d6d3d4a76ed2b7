package io.huiyin.console.incidents;

import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.console.time.Moments;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, ready to be shown.
 *
 * @param entered when it was entered, if that was later
 */
public record ActView(
        String done,
        @Nullable String entered,
        @Nullable String text,
        @Nullable String evidence) {

    static ActView of(IncidentFile.Act act, Moments moments, Locale locale) {
        return new ActView(
                moments.minute(act.doneAt(), locale),
                act.doneAt().equals(act.enteredAt()) ? null : moments.minute(act.enteredAt(), locale),
                clear(act.text()),
                clear(act.lateEntryEvidence()));
    }

    static @Nullable String clear(@Nullable ClearText text) {
        return text == null ? null : text.value();
    }
}
