package io.huiyin.console.look;

import io.huiyin.api.Permissions;
import io.huiyin.api.account.FindAccounts;
import io.huiyin.api.account.Role;
import io.huiyin.api.calendar.FindCalendar;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.cases.FindFreshness;
import io.huiyin.api.delivery.FindDeliveries;
import io.huiyin.api.health.FindHealth;
import io.huiyin.api.incidents.FindIncidents;
import io.huiyin.api.rules.FindRuleBook;
import io.huiyin.api.trail.FindTrail;
import io.huiyin.api.unit.FindUnits;
import java.util.List;

/** The ways through the console, in the order in which they stand in the head of every page. */
final class Navigation {

    private static final List<Entry> ALL = List.of(
            new Entry("start", "/", FindFreshness.class),
            new Entry("cases", "/cases", FindCases.class),
            new Entry("incidents", "/incidents", FindIncidents.class),
            new Entry("trail", "/trail", FindTrail.class),
            new Entry("accounts", "/accounts", FindAccounts.class),
            new Entry("units", "/units", FindUnits.class),
            new Entry("outbox", "/outbox", FindDeliveries.class),
            new Entry("calendar", "/calendar", FindCalendar.class),
            new Entry("rules", "/rules", FindRuleBook.class),
            new Entry("health", "/health", FindHealth.class));

    private Navigation() {}

    /**
     * The ways open to a role.
     *
     * @return at least one for every role that signs in
     */
    static List<Entry> of(Role role) {
        return ALL.stream()
                .filter(entry -> Permissions.mayUse(entry.query, role))
                .toList();
    }

    /**
     * One way.
     *
     * @param section what pages call it; its message is {@code nav.} and this
     * @param path where it leads
     * @param query what its page asks: who may ask that sees the way
     */
    record Entry(String section, String path, Class<?> query) {}
}
