package io.huiyin.api.unit;

import org.axonframework.serialization.Revision;

/** A unit is reached in another way from now on. */
@Revision("1")
public record UnitContactsSet(UnitId unitId, UnitContacts contacts) implements UnitEvent {}
