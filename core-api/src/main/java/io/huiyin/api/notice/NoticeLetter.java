package io.huiyin.api.notice;

import io.huiyin.api.sealing.ClearText;
import org.jspecify.annotations.Nullable;

/**
 * What people are told, in one language. An item is absent exactly when it is marked as still unknown.
 *
 * @param subject 1 to 200 characters on one line
 * @param opening what happened and why they are written to, 1 to 4,000 characters
 * @param dataConcerned what kinds of data are concerned; every item 1 to 2,000 characters
 * @param cause why it happened
 * @param possibleHarm what harm it may do
 * @param measuresTaken what was done against it
 * @param selfProtection what people can do themselves
 * @param contact whom they can ask
 */
public record NoticeLetter(
        ClearText subject,
        ClearText opening,
        @Nullable ClearText dataConcerned,
        @Nullable ClearText cause,
        @Nullable ClearText possibleHarm,
        @Nullable ClearText measuresTaken,
        @Nullable ClearText selfProtection,
        @Nullable ClearText contact) {

    /** The text of an item; null when there is none. */
    public @Nullable ClearText item(NoticeItem item) {
        return switch (item) {
            case DATA_CONCERNED -> dataConcerned;
            case CAUSE -> cause;
            case POSSIBLE_HARM -> possibleHarm;
            case MEASURES_TAKEN -> measuresTaken;
            case SELF_PROTECTION -> selfProtection;
            case CONTACT -> contact;
        };
    }
}
