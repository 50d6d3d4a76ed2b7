package io.huiyin.notifications.outbox;

import io.huiyin.api.account.Role;
import io.huiyin.api.delivery.Message.Reading;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.notifications.delivery.About;
import java.util.Optional;

/** Who asks, and what of a delivery they may see. */
record Reader(Envelope asker) {

    boolean seesOwnUnitOnly() {
        return asker.role().isBoundToUnit();
    }

    private Optional<String> ownUnit() {
        return Optional.ofNullable(asker.unit()).map(Object::toString);
    }

    /** Whether they may know of it at all. */
    boolean sees(About about) {
        return !seesOwnUnitOnly() || ownUnit().equals(Optional.ofNullable(about.unit()));
    }

    /** How they may read it, looks on record left aside. */
    Reading reading(About about) {
        if (asker.role() == Role.SYSTEM_ADMIN) {
            return about.recipient() == RecipientKind.SYSTEM_ADMINISTRATOR ? Reading.OPEN : Reading.STATE_ONLY;
        }
        if (seesOwnUnitOnly()) {
            return isOwnMail(about) ? Reading.OPEN : Reading.STATE_ONLY;
        }
        return about.recipient().isPerson() ? Reading.WITH_PURPOSE : Reading.OPEN;
    }

    // What the unit itself receives, and what its security officers report.
    private boolean isOwnMail(About about) {
        return switch (about.recipient()) {
            case UNIT_DESK, UNIT_LEAD -> ownUnit().equals(Optional.ofNullable(about.recipientUnit()));
            case COMPETENT_AUTHORITY -> asker.role() == Role.SECURITY_OFFICER;
            case HOTLINE_SUPERVISOR, REGULATOR, SYSTEM_ADMINISTRATOR, COMPLAINANT, AFFECTED -> false;
        };
    }
}
