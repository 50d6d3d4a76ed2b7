package io.huiyin.api.unit;

import io.huiyin.api.Command;

/** What can be asked of a unit. */
public sealed interface UnitCommand extends Command permits EstablishUnit, RenameUnit, SetUnitContacts {

    /** Which unit. */
    UnitId unitId();
}
