package io.huiyin.query.calendar;

import io.huiyin.api.calendar.CalendarBook;
import io.huiyin.api.calendar.CalendarDraftFile;
import io.huiyin.api.calendar.CalendarDraftStatus;
import io.huiyin.api.calendar.CalendarPreview;
import io.huiyin.api.calendar.CalendarYearTable;
import io.huiyin.api.calendar.DeadlinesToRecount;
import io.huiyin.api.calendar.FindCalendar;
import io.huiyin.api.calendar.FindDeadlinesToRecount;
import io.huiyin.api.calendar.FindNextYear;
import io.huiyin.api.calendar.NextYear;
import io.huiyin.api.calendar.PreviewCalendarDraft;
import io.huiyin.api.calendar.SuspiciousDayCount;
import io.huiyin.api.deadline.DeadlineChange;
import io.huiyin.api.deadline.MoveReason;
import io.huiyin.api.deadline.Recount;
import io.huiyin.deadlines.CalendarTables;
import io.huiyin.deadlines.CalendarYear;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.query.search.SearchFreshness;
import io.huiyin.query.search.SearchIndex;
import io.huiyin.query.views.ViewFreshness;
import io.huiyin.query.views.ViewReader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about the working calendar, its drafts, and what they do to open cases. */
public final class CalendarQueries {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final ViewReader views;
    private final ViewFreshness freshness;
    private final SearchFreshness found;
    private final WorkingCalendars calendars;
    private final Recounts recounts;
    private final Clock clock;

    public CalendarQueries(
            ViewReader views,
            ViewFreshness freshness,
            SearchIndex index,
            SearchFreshness found,
            DeadlineRules rules,
            WorkingCalendars calendars,
            Clock clock) {
        this.views = views;
        this.freshness = freshness;
        this.found = found;
        this.calendars = calendars;
        this.recounts = new Recounts(new RunningDeadlines(index), rules, calendars);
        this.clock = clock;
    }

    /** The calendar in force and every draft. */
    @QueryHandler
    public CalendarBook handle(FindCalendar query) {
        freshness.await(query.atLeast());
        WorkingCalendar inForce = calendars.inForce();
        return new CalendarBook(
                inForce.contentHash(),
                tables(inForce.years()),
                document().drafts().stream()
                        .sorted(Comparator.comparing(DraftRecord::draft).reversed())
                        .map(draft -> file(draft, inForce))
                        .toList(),
                nextYear());
    }

    /** Whether the table of next year is there. */
    @QueryHandler
    public NextYear handle(FindNextYear query) {
        return nextYear();
    }

    /** What approving a draft would do now. */
    @QueryHandler
    public Optional<CalendarPreview> handle(PreviewCalendarDraft query) {
        found.await(found.now().head());
        return document()
                .draft(query.draft())
                .map(draft -> calendars.inForce().with(CalendarTables.ofText(draft.tables())))
                .map(this::preview);
    }

    /** Which running deadlines are not yet what the approved calendar makes them; empty while none was approved. */
    @QueryHandler
    public Optional<DeadlinesToRecount> handle(FindDeadlinesToRecount query) {
        return document().inForce().map(this::toRecount);
    }

    private CalendarPreview preview(WorkingCalendar calendar) {
        PreviewTally tally = new PreviewTally(clock.instant());
        recounts.forEachChanged(calendar, tally::add);
        return tally.preview();
    }

    private DeadlinesToRecount toRecount(DraftRecord draft) {
        long head = found.now().head();
        found.await(head);
        WorkingCalendar calendar = calendars.byHash(draft.calendar()).orElseThrow();
        List<DeadlinesToRecount.Running> open = new ArrayList<>();
        recounts.forEachChanged(
                calendar,
                (running, recounted) -> open.add(new DeadlinesToRecount.Running(
                        running.caseId(), running.deadline().id())));
        ChangeCounts counts = counts(draft);
        return new DeadlinesToRecount(
                draft.draft(),
                Objects.requireNonNull(draft.decidedAt()),
                new Recount(
                        new DeadlineChange(
                                draft.change(), MoveReason.CALENDAR_CHANGED, Objects.requireNonNull(draft.decidedBy())),
                        draft.calendar(),
                        null),
                open,
                draft.status() == CalendarDraftStatus.CARRIED_OUT,
                found.now().position() >= head && freshness.now().position() >= head,
                counts.moved(),
                counts.confirmed());
    }

    private CalendarDraftFile file(DraftRecord draft, WorkingCalendar inForce) {
        CalendarTables tables = CalendarTables.ofText(draft.tables());
        ChangeCounts counts = counts(draft);
        return new CalendarDraftFile(
                draft.draft(),
                status(draft, inForce),
                draft.before(),
                draft.calendar(),
                tables(tables.years()),
                tables.suspiciousDayCounts().stream()
                        .map(count -> new SuspiciousDayCount(count.year(), count.found(), count.expected()))
                        .toList(),
                draft.draftedBy(),
                draft.draftedAt(),
                draft.decidedBy(),
                draft.decidedAt(),
                counts.moved(),
                counts.confirmed());
    }

    private static CalendarDraftStatus status(DraftRecord draft, WorkingCalendar inForce) {
        boolean overtaken =
                draft.status() == CalendarDraftStatus.DRAFTED && !draft.before().equals(inForce.contentHash());
        return overtaken ? CalendarDraftStatus.OVERTAKEN : draft.status();
    }

    private static List<CalendarYearTable> tables(Collection<CalendarYear> years) {
        return years.stream()
                .map(year -> new CalendarYearTable(
                        year.year(),
                        year.isFinal(),
                        year.notice(),
                        year.holidays().stream().sorted().toList(),
                        year.makeUpWorkdays().stream().sorted().toList()))
                .toList();
    }

    private NextYear nextYear() {
        return new NextYearWatch(calendars.inForce()).at(LocalDate.ofInstant(clock.instant(), CITY));
    }

    private ChangeCounts counts(DraftRecord draft) {
        return views.find(CalendarProjection.COUNTS, draft.change().value(), ChangeCounts.class)
                .orElse(ChangeCounts.NONE);
    }

    private CalendarDocument document() {
        return views.find(CalendarProjection.CALENDAR, CalendarProjection.ALL, CalendarDocument.class)
                .orElse(CalendarDocument.NONE);
    }
}
