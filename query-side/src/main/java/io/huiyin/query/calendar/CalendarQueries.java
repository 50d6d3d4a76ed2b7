package io.huiyin.query.calendar;

import io.huiyin.api.calendar.CalendarBook;
import io.huiyin.api.calendar.CalendarDraftFile;
import io.huiyin.api.calendar.CalendarYearTable;
import io.huiyin.api.calendar.FindCalendar;
import io.huiyin.api.calendar.FindNextYear;
import io.huiyin.api.calendar.NextYear;
import io.huiyin.api.calendar.PreviewCalendarDraft;
import io.huiyin.api.calendar.SuspiciousDayCount;
import io.huiyin.api.deadline.ChangePreview;
import io.huiyin.api.unit.UnitId;
import io.huiyin.deadlines.CalendarTables;
import io.huiyin.deadlines.CalendarYear;
import io.huiyin.deadlines.DistrictDays;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.query.recount.ChangeCounts;
import io.huiyin.query.recount.ChangeCountsProjection;
import io.huiyin.query.recount.FollowedChange;
import io.huiyin.query.recount.ProposalProgress;
import io.huiyin.query.recount.Recounts;
import io.huiyin.query.search.SearchFreshness;
import io.huiyin.query.views.ViewFreshness;
import io.huiyin.query.views.ViewReader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about the working calendar, its drafts, and what they do to open cases. */
public final class CalendarQueries implements FollowedChange.Source {

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
            SearchFreshness found,
            WorkingCalendars calendars,
            Recounts recounts,
            Clock clock) {
        this.views = views;
        this.freshness = freshness;
        this.found = found;
        this.calendars = calendars;
        this.recounts = recounts;
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
    public Optional<ChangePreview> handle(PreviewCalendarDraft query) {
        found.await(found.now().head());
        return document()
                .draft(query.draft())
                .map(draft -> calendars.inForce().with(CalendarTables.ofText(draft.tables())))
                .map(recounts::previewOf);
    }

    /** The calendar in force, unless it is the shipped one; followed for ever, for those who were late to hear of it. */
    @Override
    public List<FollowedChange> followed() {
        return document().inForce().map(DraftRecord::followed).stream().toList();
    }

    private CalendarDraftFile file(DraftRecord draft, WorkingCalendar inForce) {
        CalendarTables tables = CalendarTables.ofText(draft.tables());
        ChangeCounts counts = ChangeCountsProjection.of(draft.change(), views);
        ProposalProgress progress = draft.progress();
        return new CalendarDraftFile(
                draft.draft(),
                progress.statusNow(draft.before().equals(inForce.contentHash())),
                draft.before(),
                draft.calendar(),
                tables(tables.years()),
                tables.suspiciousDayCounts().stream()
                        .map(count -> new SuspiciousDayCount(count.year(), count.found(), count.expected()))
                        .toList(),
                progress.proposedBy(),
                progress.proposedAt(),
                progress.decidedBy(),
                progress.decidedAt(),
                counts.moved(),
                counts.confirmed());
    }

    private static List<CalendarYearTable> tables(Collection<CalendarYear> years) {
        return years.stream()
                .map(year -> new CalendarYearTable(
                        year.year(),
                        year.isFinal(),
                        year.notice(),
                        year.holidays().stream().sorted().toList(),
                        year.makeUpWorkdays().stream().sorted().toList(),
                        year.districtDays().stream()
                                .map(CalendarQueries::ofDistricts)
                                .toList()))
                .toList();
    }

    private static CalendarYearTable.OfDistricts ofDistricts(DistrictDays days) {
        return new CalendarYearTable.OfDistricts(
                days.name(),
                days.notice(),
                days.districts().stream().sorted().map(UnitId::new).toList(),
                days.holidays().stream().sorted().toList(),
                days.makeUpWorkdays().stream().sorted().toList());
    }

    private NextYear nextYear() {
        return new NextYearWatch(calendars.inForce()).at(LocalDate.ofInstant(clock.instant(), CITY));
    }

    private CalendarDocument document() {
        return views.find(CalendarProjection.CALENDAR, CalendarProjection.ALL, CalendarDocument.class)
                .orElse(CalendarDocument.NONE);
    }
}
