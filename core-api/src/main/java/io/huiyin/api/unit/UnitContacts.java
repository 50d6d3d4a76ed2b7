package io.huiyin.api.unit;

import io.huiyin.api.mail.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * How a unit is reached. These are an office's addresses, no person's.
 *
 * @param desk mailbox of the desk whose handlers answer cases; absent while nobody named one
 * @param lead mailbox of the head of the unit, whom late cases climb to; absent while nobody named one
 * @param dutyHours when the desk is staffed; absent means around the clock
 */
public record UnitContacts(
        @Nullable MailAddress desk,
        @Nullable MailAddress lead,
        @Nullable DutyHours dutyHours) {

    /** A unit that nobody can reach yet. */
    public static final UnitContacts NONE = new UnitContacts(null, null, null);
}
