package io.huiyin.command.calendar;

import io.huiyin.api.calendar.ApproveCalendar;
import io.huiyin.api.calendar.CalendarApproved;
import io.huiyin.api.calendar.CalendarCarriedOut;
import io.huiyin.api.calendar.CalendarDraftDiscarded;
import io.huiyin.api.calendar.CalendarDrafted;
import io.huiyin.api.calendar.CalendarId;
import io.huiyin.api.calendar.DiscardCalendarDraft;
import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.calendar.DraftedCalendar;
import io.huiyin.api.calendar.HolidayTableMissing;
import io.huiyin.api.calendar.RecordCalendarCarriedOut;
import io.huiyin.api.calendar.RecordMissingTable;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.repeat.RecentCommands;
import io.huiyin.command.repeat.WishDigests;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The working calendar of the house: the tables of the years, each brought by one person and approved by another. It
 * begins with the calendar shipped with the product.
 */
public class HolidayCalendar {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable CalendarId calendarId;

    private CalendarState state = CalendarState.SHIPPED;
    private RecentCommands recent = RecentCommands.NONE;

    /** For Axon; it begins with its first event. */
    HolidayCalendar() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    DraftedCalendar handle(DraftCalendar command, Envelope asker, WishDigests digests, CalendarDesk desk) {
        String digest = digests.of(command, asker.actor());
        if (!recent.includes(command.commandId(), digest)) {
            announce(desk.draft(command, state, digest));
        }
        CalendarDrafted drafted = state.drafts().broughtBy(command.commandId());
        return new DraftedCalendar(drafted.draft(), drafted.calendar());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ApproveCalendar command, Envelope asker, WishDigests digests, CalendarDesk desk) {
        String digest = digests.of(command, asker.actor());
        if (!recent.includes(command.commandId(), digest)) {
            announce(desk.approve(command, asker, state, digest));
            CurrentUnitOfWork.get().afterCommit(onRecord -> desk.follow(command.calendar()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DiscardCalendarDraft command, Envelope asker, WishDigests digests, CalendarDesk desk) {
        String digest = digests.of(command, asker.actor());
        if (!recent.includes(command.commandId(), digest)) {
            announce(desk.discard(command, state, digest));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordCalendarCarriedOut command, Envelope asker, WishDigests digests, CalendarDesk desk) {
        if (state.drafts().isNextTimeCarriedOut(command.draft(), command.time())) {
            announce(desk.carriedOut(command, digests.of(command, asker.actor())));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordMissingTable command, Envelope asker, WishDigests digests, CalendarDesk desk) {
        HolidayTableMissing absence = new HolidayTableMissing(command.calendarId(), command.year(), command.standing());
        if (state.isNews(absence)) {
            announce(desk.missing(absence, digests.of(command, asker.actor())));
        }
    }

    private static void announce(Facts facts) {
        facts.inOrder().forEach(fact -> AggregateLifecycle.apply(fact.event(), fact.metaData()));
    }

    private void become(CalendarState next, MetaData metaData) {
        calendarId = CalendarId.OF_THE_HOUSE;
        state = next;
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(CalendarDrafted event, MetaData metaData) {
        become(state.with(state.drafts().proposed(event.draft(), event, metaData)), metaData);
    }

    @EventSourcingHandler
    void on(CalendarApproved event, MetaData metaData) {
        become(state.approved(event), metaData);
    }

    @EventSourcingHandler
    void on(CalendarDraftDiscarded event, MetaData metaData) {
        become(state.with(state.drafts().discarded(event.draft())), metaData);
    }

    @EventSourcingHandler
    void on(HolidayTableMissing event, MetaData metaData) {
        become(state.missing(event), metaData);
    }

    @EventSourcingHandler
    void on(CalendarCarriedOut event, MetaData metaData) {
        become(state.with(state.drafts().carriedOut(event.draft())), metaData);
    }
}
