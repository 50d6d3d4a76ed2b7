package io.huiyin.command.notice.file;

import io.huiyin.api.unit.UnitId;

/**
 * As much of an incident as a notice about it depends on.
 *
 * @param unitId whose incident it is
 */
public record KnownIncident(UnitId unitId, boolean closed) {}
