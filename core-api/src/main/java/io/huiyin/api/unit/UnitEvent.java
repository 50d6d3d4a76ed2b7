package io.huiyin.api.unit;

import io.huiyin.api.DomainEvent;

/** What has happened to a unit. */
public sealed interface UnitEvent extends DomainEvent permits UnitEstablished, UnitRenamed, UnitContactsSet {

    /** Which unit. */
    UnitId unitId();
}
