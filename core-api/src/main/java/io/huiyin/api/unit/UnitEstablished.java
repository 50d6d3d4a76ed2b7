package io.huiyin.api.unit;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A unit was established. */
@Revision("1")
public record UnitEstablished(
        UnitId unitId,
        String name,
        UnitLevel level,
        @Nullable UnitId parent) implements UnitEvent {}
