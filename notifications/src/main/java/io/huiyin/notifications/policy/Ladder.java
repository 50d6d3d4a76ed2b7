package io.huiyin.notifications.policy;

import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.unit.UnitId;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.recall.KnownCase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who stands behind the names that deadline rules use. A case that no unit has is the hotline's own, whoever the rule
 * names.
 *
 * @param offices the offices of which there is one and that the house can reach
 */
record Ladder(Set<RecipientKind> offices) {

    private static final List<String> EVERYBODY = List.of("handler", "unit-lead", "hotline-supervisor");

    Ladder {
        offices = Set.copyOf(offices);
    }

    /** The unit's desk and lead and the hotline's supervisor, as far as there is a unit and they can be reached. */
    List<Recipient> everybody(KnownCase about) {
        return recipients(EVERYBODY, about);
    }

    List<Recipient> recipients(Collection<String> names, KnownCase about) {
        List<Recipient> recipients = new ArrayList<>();
        UnitId unit = about.unit();
        if (unit != null && (names.contains("handler") || names.contains("security-officer"))) {
            recipients.add(Recipient.deskOf(unit));
        }
        if (unit != null && names.contains("unit-lead")) {
            recipients.add(Recipient.leadOf(unit));
        }
        if (unit == null || names.contains("hotline-supervisor")) {
            recipients.addAll(ifReachable(RecipientKind.HOTLINE_SUPERVISOR));
        }
        return recipients;
    }

    List<Recipient> ifReachable(RecipientKind office) {
        return offices.contains(office) ? List.of(Recipient.office(office)) : List.of();
    }
}
