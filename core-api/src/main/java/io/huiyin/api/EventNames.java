package io.huiyin.api;

import io.huiyin.api.account.AccountEvent;
import io.huiyin.api.calendar.CalendarEvent;
import io.huiyin.api.complaint.ComplaintEvent;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.delivery.DeliveryEvent;
import io.huiyin.api.incident.IncidentEvent;
import io.huiyin.api.ledgerkey.LedgerKeyEvent;
import io.huiyin.api.notice.NoticeEvent;
import io.huiyin.api.rules.RuleBookEvent;
import io.huiyin.api.trail.LookUpEvent;
import io.huiyin.api.unit.UnitEvent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stable names under which events are stored. A class may be renamed or moved; its name here stays for ever.
 */
public final class EventNames {

    private static final List<Class<? extends DomainEvent>> FAMILIES = List.of(
            AccountEvent.class,
            CalendarEvent.class,
            ComplaintEvent.class,
            DeadlineEvent.class,
            DeliveryEvent.class,
            IncidentEvent.class,
            LedgerKeyEvent.class,
            NoticeEvent.class,
            RuleBookEvent.class,
            LookUpEvent.class,
            UnitEvent.class);

    private static final Map<String, Class<?>> BY_NAME = collect();

    private EventNames() {}

    /** Every stored event kind by its stable name. */
    public static Map<String, Class<?>> byName() {
        return BY_NAME;
    }

    private static Map<String, Class<?>> collect() {
        Map<String, Class<?>> names = new TreeMap<>();
        FAMILIES.forEach(family -> addLeaves(family, names));
        return Collections.unmodifiableMap(names);
    }

    private static void addLeaves(Class<?> type, Map<String, Class<?>> names) {
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(child -> addLeaves(child, names));
        } else if (names.putIfAbsent(type.getSimpleName(), type) != null) {
            throw new IllegalStateException("Two events share the name " + type.getSimpleName());
        }
    }
}
