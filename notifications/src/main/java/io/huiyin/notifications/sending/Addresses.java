package io.huiyin.notifications.sending;

import io.huiyin.api.mail.MailAddress;
import io.huiyin.api.unit.UnitId;
import io.huiyin.notifications.delivery.About;
import io.huiyin.notifications.delivery.OpenedLetter;
import java.net.IDN;
import java.util.Optional;

/** The address a letter goes to: an office's from the address book, a person's from the letter. */
public record Addresses(AddressBook book) {

    /** As it was given; empty while an office has none. */
    public Optional<String> given(About about, OpenedLetter letter) {
        if (letter.address() != null) {
            return Optional.of(letter.address().value());
        }
        UnitId unit = about.recipientUnit() == null ? null : new UnitId(about.recipientUnit());
        return book.addressOf(about.recipient(), unit).map(MailAddress::value);
    }

    /** As a mail server takes it, its domain in ASCII; empty if no server would. */
    static Optional<String> usable(String given) {
        int at = given.lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        try {
            String ascii = given.substring(0, at + 1) + IDN.toASCII(given.substring(at + 1));
            return MailAddress.isOne(ascii) ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
