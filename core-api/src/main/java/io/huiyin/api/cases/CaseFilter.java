package io.huiyin.api.cases;

import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.unit.UnitId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which cases; everything left out means any.
 *
 * @param text words or a case number, joined by AND; at most 200 characters
 * @param openAndOverdue only open cases whose due instant has passed
 * @param dueWithin only open cases due within this time from now, or due before
 * @param missed only cases whose deadline was missed, answered later or not
 * @param mine only cases that the asker logged
 * @param unacknowledged only open cases whose unit was given them and has not taken note; never old ones taken over
 */
public record CaseFilter(
        @Nullable String text,
        @Nullable CaseStatus status,
        @Nullable MatterKind kind,
        @Nullable UnitId unit,
        boolean openAndOverdue,
        @Nullable Duration dueWithin,
        boolean missed,
        boolean mine,
        boolean unacknowledged) {

    /** Every case. */
    public static final CaseFilter ANY = new CaseFilter(null, null, null, null, false);

    /** Whatever its clock and whoever logged it. */
    public CaseFilter(
            @Nullable String text,
            @Nullable CaseStatus status,
            @Nullable MatterKind kind,
            @Nullable UnitId unit,
            boolean openAndOverdue) {
        this(text, status, kind, unit, openAndOverdue, null, false, false, false);
    }

    /** The same, but of one unit. */
    public CaseFilter of(UnitId ofUnit) {
        return new CaseFilter(text, status, kind, ofUnit, openAndOverdue, dueWithin, missed, mine, unacknowledged);
    }

    /** The same, but in one state. */
    public CaseFilter in(CaseStatus inStatus) {
        return new CaseFilter(text, inStatus, kind, unit, openAndOverdue, dueWithin, missed, mine, unacknowledged);
    }

    /** Open cases due within a time from now, overdue ones among them. */
    public static CaseFilter dueIn(Duration time) {
        return new CaseFilter(null, null, null, null, false, time, false, false, false);
    }

    /** Cases whose deadline was missed. */
    public static CaseFilter everMissed() {
        return new CaseFilter(null, null, null, null, false, null, true, false, false);
    }

    /** Cases that the asker logged. */
    public static CaseFilter loggedByMe() {
        return new CaseFilter(null, null, null, null, false, null, false, true, false);
    }

    /** Cases that wait for their unit to take note of them (签收). */
    public static CaseFilter notTakenNoteOf() {
        return new CaseFilter(null, null, null, null, false, null, false, false, true);
    }
}
