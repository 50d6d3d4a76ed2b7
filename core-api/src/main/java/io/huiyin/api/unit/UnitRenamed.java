package io.huiyin.api.unit;

import org.axonframework.serialization.Revision;

/** A unit got another name. */
@Revision("1")
public record UnitRenamed(UnitId unitId, String name) implements UnitEvent {}
