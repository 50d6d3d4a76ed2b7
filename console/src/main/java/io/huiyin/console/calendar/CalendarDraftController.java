package io.huiyin.console.calendar;

import io.huiyin.api.calendar.CalendarBook;
import io.huiyin.api.calendar.CalendarDraftFile;
import io.huiyin.api.calendar.FindCalendar;
import io.huiyin.api.calendar.PreviewCalendarDraft;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.proposal.ProposalController;
import io.huiyin.console.proposal.ProposalKind;
import io.huiyin.console.proposal.ProposalPages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows a draft of the calendar and what it would do, and asks a second person. */
@PageController
@RequestMapping("/calendar/drafts")
final class CalendarDraftController extends ProposalController {

    private final ProposalPages pages;
    private final DraftRows rows;

    CalendarDraftController(House house, ProposalPages pages, DraftRows rows) {
        super(house, pages, ProposalKind.CALENDAR);
        this.pages = pages;
        this.rows = rows;
    }

    @Override
    protected String show(int number, @Nullable Long atLeast, Reading reading) {
        CalendarDraftFile draft = reading.desk().ask(new FindCalendar(atLeast), CalendarBook.class).drafts().stream()
                .filter(known -> known.draft() == number)
                .findFirst()
                .orElseThrow(() -> ProposalKind.CALENDAR.unknown(number));
        DraftRow row = rows.readerOf(List.of(draft), reading.desk(), reading.person(), reading.locale())
                .row(draft);
        reading.model().addAttribute("draft", row);
        pages.fillPreview(
                row.proposal(), new PreviewCalendarDraft(number), reading.desk(), reading.model(), reading.locale());
        return "calendar/draft";
    }
}
