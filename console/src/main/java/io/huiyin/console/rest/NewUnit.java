package io.huiyin.console.rest;

import io.huiyin.api.unit.UnitLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit to establish, as a client sends it. */
@Schema(description = "A unit to establish · 新设单位")
record NewUnit(
        @Schema(maxLength = 60, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name,

        @Schema(implementation = UnitLevel.class, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String level,

        @Schema(description = "The unit above; none for a city unit · 上级单位，市级不填") @Nullable
        String parent) {}
