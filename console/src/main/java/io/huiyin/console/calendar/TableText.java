package io.huiyin.console.calendar;

import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the file of a holiday table as it was sent. */
public final class TableText {

    private TableText() {}

    /**
     * The text of a file.
     *
     * @throws RefusedException if it is empty, too long or no UTF-8
     */
    public static String of(byte[] file) {
        if (file.length == 0) {
            throw RefusedException.because("table", RefusalCode.REQUIRED);
        }
        if (file.length > DraftCalendar.LONGEST) {
            throw RefusedException.because("table", RefusalCode.TOO_LONG, DraftCalendar.LONGEST);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw RefusedException.because("table", RefusalCode.NOT_UTF_8);
        }
    }
}
