package io.huiyin.notifications;

import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.api.unit.UnitId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who receives a letter. An office's address is looked up when the letter is sent, so that a corrected one counts; a
 * person's address is in the letter, sealed with the key of the case.
 *
 * @param unit for the desk and the head of a unit, which unit
 * @param address for persons, their address
 */
public record Recipient(
        RecipientKind kind, @Nullable UnitId unit, @Nullable SealedAddress address) {

    /**
     * A person's address.
     *
     * @param field the name it was sealed under, one of {@link io.huiyin.personaldata.SealedFieldNames}
     */
    public record SealedAddress(String field, SealedText text) {}

    /** The desk of a unit. */
    public static Recipient deskOf(UnitId unit) {
        return new Recipient(RecipientKind.UNIT_DESK, unit, null);
    }

    /** The head of a unit. */
    public static Recipient leadOf(UnitId unit) {
        return new Recipient(RecipientKind.UNIT_LEAD, unit, null);
    }

    /** An office of which there is one. */
    public static Recipient office(RecipientKind kind) {
        return new Recipient(kind, null, null);
    }

    /** A person. */
    public static Recipient person(RecipientKind kind, SealedAddress address) {
        return new Recipient(kind, null, address);
    }

    /** Its part of a delivery's id, for instance {@code unit-desk}. */
    public String keyPart() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
