package io.huiyin.query.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All drafts there ever were; a few a year.
 *
 * @param drafts in the order of their numbers
 */
record CalendarDocument(List<DraftRecord> drafts) {

    static final CalendarDocument NONE = new CalendarDocument(List.of());

    CalendarDocument {
        drafts = List.copyOf(drafts);
    }

    CalendarDocument with(DraftRecord draft) {
        List<DraftRecord> more = new ArrayList<>(drafts);
        more.add(draft);
        return new CalendarDocument(more);
    }

    CalendarDocument changing(int draft, UnaryOperator<DraftRecord> change) {
        return new CalendarDocument(drafts.stream()
                .map(known -> known.draft() == draft ? change.apply(known) : known)
                .toList());
    }

    Optional<DraftRecord> draft(int number) {
        return drafts.stream().filter(known -> known.draft() == number).findFirst();
    }

    /** The draft that put the calendar in force that is; empty while that is the one shipped. */
    Optional<DraftRecord> inForce() {
        return drafts.stream()
                .filter(draft -> draft.progress().cameIntoForce())
                .max(Comparator.comparing(draft -> draft.progress().decidedPosition()));
    }
}
