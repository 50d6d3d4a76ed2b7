package io.huiyin.command.calendar;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.calendar.CalendarApproved;
import io.huiyin.api.calendar.CalendarDrafted;
import io.huiyin.api.calendar.DraftedCalendar;
import io.huiyin.deadlines.CalendarTables;
import io.huiyin.deadlines.WorkingCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The calendar in force and what waits to change it. Immutable; each event gives a new one.
 *
 * @param waiting drafts nobody has decided on, by number
 * @param drafts how many drafts there ever were
 * @param broughtBy which command brought which draft
 * @param beingCarriedOut approved drafts whose open cases are still being counted anew
 */
record CalendarState(
        WorkingCalendar inForce,
        Map<Integer, Draft> waiting,
        int drafts,
        Map<CommandId, DraftedCalendar> broughtBy,
        Set<Integer> beingCarriedOut) {

    /** Before anything was drafted. */
    static final CalendarState SHIPPED = new CalendarState(WorkingCalendar.shipped(), Map.of(), 0, Map.of(), Set.of());

    CalendarState {
        waiting = Map.copyOf(waiting);
        broughtBy = Map.copyOf(broughtBy);
        beingCarriedOut = Set.copyOf(beingCarriedOut);
    }

    /**
     * One that waits for a decision.
     *
     * @param draftedBy who brought it
     */
    record Draft(CalendarDrafted event, AccountId draftedBy) {}

    Optional<Draft> waiting(int draft) {
        return Optional.ofNullable(waiting.get(draft));
    }

    DraftedCalendar draftBroughtBy(CommandId commandId) {
        return Optional.ofNullable(broughtBy.get(commandId)).orElseThrow();
    }

    boolean isBeingCarriedOut(int draft) {
        return beingCarriedOut.contains(draft);
    }

    CalendarState drafted(CalendarDrafted event, AccountId by, CommandId commandId) {
        Map<Integer, Draft> more = new HashMap<>(waiting);
        more.put(event.draft(), new Draft(event, by));
        Map<CommandId, DraftedCalendar> brought = new HashMap<>(broughtBy);
        brought.put(commandId, new DraftedCalendar(event.draft(), event.calendar()));
        return new CalendarState(inForce, more, event.draft(), brought, beingCarriedOut);
    }

    CalendarState approved(CalendarApproved event) {
        Set<Integer> more = new HashSet<>(beingCarriedOut);
        more.add(event.draft());
        return new CalendarState(
                inForce.with(CalendarTables.ofText(event.tables())), without(event.draft()), drafts, broughtBy, more);
    }

    CalendarState discarded(int draft) {
        return new CalendarState(inForce, without(draft), drafts, broughtBy, beingCarriedOut);
    }

    CalendarState carriedOut(int draft) {
        Set<Integer> fewer = new HashSet<>(beingCarriedOut);
        fewer.remove(draft);
        return new CalendarState(inForce, waiting, drafts, broughtBy, fewer);
    }

    private Map<Integer, Draft> without(int draft) {
        Map<Integer, Draft> fewer = new HashMap<>(waiting);
        fewer.remove(draft);
        return fewer;
    }
}
