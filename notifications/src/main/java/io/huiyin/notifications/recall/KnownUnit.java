package io.huiyin.notifications.recall;

import io.huiyin.api.unit.UnitContacts;
import io.huiyin.api.unit.UnitContactsSet;
import io.huiyin.api.unit.UnitEstablished;
import io.huiyin.api.unit.UnitRenamed;

/** A unit's name and how it is reached. Immutable; each event gives a new one. */
public record KnownUnit(String name, UnitContacts contacts) {

    static KnownUnit unknown(String id) {
        return new KnownUnit(id, UnitContacts.NONE);
    }

    KnownUnit after(Object event) {
        if (event instanceof UnitEstablished established) {
            return new KnownUnit(established.name(), contacts);
        }
        if (event instanceof UnitRenamed renamed) {
            return new KnownUnit(renamed.name(), contacts);
        }
        return event instanceof UnitContactsSet set ? new KnownUnit(name, set.contacts()) : this;
    }
}
