package io.huiyin.command.calendar;

import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.deadlines.CalendarTables;
import io.huiyin.deadlines.InvalidCalendarException;
import io.huiyin.deadlines.WorkingCalendar;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A holiday table as somebody brings it.
 *
 * @param notice number of its notice, if the person gave one
 */
record CalendarFile(String text, @Nullable String notice) {

    static CalendarFile of(DraftCalendar command) {
        Findings findings = new Findings();
        String given = command.notice();
        String notice = given == null || given.isBlank()
                ? null
                : ContentForms.CALENDAR_NOTICE.required("notice", given, findings);
        if (command.table() == null || command.table().isBlank()) {
            findings.add("table", RefusalCode.REQUIRED);
        } else if (command.table().length() > DraftCalendar.LONGEST) {
            findings.add("table", RefusalCode.TOO_LONG, DraftCalendar.LONGEST);
        }
        findings.refuseIfAny();
        return new CalendarFile(command.table(), notice);
    }

    /** Its tables, as far as they are new. */
    CalendarTables tables(WorkingCalendar inForce) {
        return refusing(() ->
                CalendarTables.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), inForce, notice));
    }

    /** The calendar they make. */
    WorkingCalendar made(WorkingCalendar inForce, CalendarTables tables) {
        return refusing(() -> inForce.with(tables));
    }

    /** SHA-256 in hex. */
    String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    private static <T> T refusing(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidCalendarException invalid) {
            RefusalCode code = RefusalCode.valueOf("CALENDAR_" + invalid.fault().name());
            throw RefusedException.because("table", code, invalid.arguments().toArray());
        }
    }
}
