package io.huiyin.query.trail;

import io.huiyin.api.EventNames;
import io.huiyin.api.account.AccountEvent;
import io.huiyin.api.account.Role;
import io.huiyin.api.ledgerkey.LedgerKeyEvent;
import io.huiyin.api.trail.LookUpEvent;
import io.huiyin.api.unit.UnitEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which events a reader of the trail sees. The regulator sees all; the auditor watches those who keep accounts, units
 * and settings, and those who look into the trail, and sees no case.
 */
enum Sight {
    EVERYTHING {
        @Override
        boolean includes(String event) {
            return true;
        }
    },
    ADMINISTRATION {
        @Override
        boolean includes(String event) {
            return ADMINISTRATIVE.contains(event);
        }
    },
    NOTHING {
        @Override
        boolean includes(String event) {
            return false;
        }
    };

    private static final List<Class<?>> FAMILIES =
            List.of(AccountEvent.class, LedgerKeyEvent.class, LookUpEvent.class, UnitEvent.class);

    private static final Set<String> ADMINISTRATIVE = EventNames.byName().entrySet().stream()
            .filter(kind -> FAMILIES.stream().anyMatch(family -> family.isAssignableFrom(kind.getValue())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());

    /** Whether events of a kind are seen. */
    abstract boolean includes(String event);

    static Sight of(Role role) {
        return switch (role) {
            case REGULATOR -> EVERYTHING;
            case AUDITOR -> ADMINISTRATION;
            default -> NOTHING;
        };
    }
}
