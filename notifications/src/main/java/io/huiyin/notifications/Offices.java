package io.huiyin.notifications;

import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.mail.MailAddress;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the offices are reached of which there is one; those without an address are told nothing.
 *
 * @param hotlineSupervisor the hotline's supervisor
 * @param competentAuthority the authority that incidents are reported to
 * @param regulator the regulator
 * @param administrator whoever keeps the system running
 */
public record Offices(
        @Nullable MailAddress hotlineSupervisor,
        @Nullable MailAddress competentAuthority,
        @Nullable MailAddress regulator,
        @Nullable MailAddress administrator) {

    /** None has an address. */
    public static final Offices NONE = new Offices(null, null, null, null);

    /** Those that have one. */
    public Map<RecipientKind, MailAddress> byKind() {
        Map<RecipientKind, MailAddress> known = new EnumMap<>(RecipientKind.class);
        put(known, RecipientKind.HOTLINE_SUPERVISOR, hotlineSupervisor);
        put(known, RecipientKind.COMPETENT_AUTHORITY, competentAuthority);
        put(known, RecipientKind.REGULATOR, regulator);
        put(known, RecipientKind.SYSTEM_ADMINISTRATOR, administrator);
        return known;
    }

    private static void put(Map<RecipientKind, MailAddress> known, RecipientKind kind, @Nullable MailAddress address) {
        if (address != null) {
            known.put(kind, address);
        }
    }
}
