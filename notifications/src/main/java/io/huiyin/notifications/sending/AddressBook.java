package io.huiyin.notifications.sending;

import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.mail.MailAddress;
import io.huiyin.api.unit.UnitId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where offices are reached. Thread-safe. */
public interface AddressBook {

    /**
     * The address of an office as it is now; empty while nobody has named one.
     *
     * @param unit for the desk and the head of a unit, which unit
     */
    Optional<MailAddress> addressOf(RecipientKind kind, @Nullable UnitId unit);
}
