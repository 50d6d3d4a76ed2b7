package io.huiyin.api.unit;

import org.jspecify.annotations.Nullable;

/** A unit as lists show it. */
public record UnitSummary(
        UnitId unitId,
        String name,
        UnitLevel level,
        @Nullable UnitId parent) {}
