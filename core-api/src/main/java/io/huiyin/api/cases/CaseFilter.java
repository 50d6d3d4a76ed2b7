package io.huiyin.api.cases;

import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which cases; everything left out means any.
 *
 * @param text words or a case number, joined by AND; at most 200 characters
 * @param openAndOverdue only open cases whose due instant has passed
 */
public record CaseFilter(
        @Nullable String text,
        @Nullable CaseStatus status,
        @Nullable MatterKind kind,
        @Nullable UnitId unit,
        boolean openAndOverdue) {

    /** Every case. */
    public static final CaseFilter ANY = new CaseFilter(null, null, null, null, false);
}
