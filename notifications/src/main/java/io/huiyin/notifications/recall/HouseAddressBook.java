package io.huiyin.notifications.recall;

import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.mail.MailAddress;
import io.huiyin.api.unit.UnitContacts;
import io.huiyin.api.unit.UnitId;
import io.huiyin.notifications.sending.AddressBook;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of units from the ledger, those of the other offices from the settings.
 *
 * @param offices the offices of which there is one
 */
public record HouseAddressBook(UnitRecall units, Map<RecipientKind, MailAddress> offices) implements AddressBook {

    public HouseAddressBook {
        offices = Map.copyOf(offices);
    }

    @Override
    public Optional<MailAddress> addressOf(RecipientKind kind, @Nullable UnitId unit) {
        if (unit == null) {
            return Optional.ofNullable(offices.get(kind));
        }
        UnitContacts contacts = units.unit(unit).contacts();
        return Optional.ofNullable(kind == RecipientKind.UNIT_LEAD ? contacts.lead() : contacts.desk());
    }
}
