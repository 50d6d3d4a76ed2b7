package io.huiyin.console.calendar;

import io.huiyin.api.Permissions;
import io.huiyin.api.calendar.CalendarBook;
import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.calendar.DraftedCalendar;
import io.huiyin.api.calendar.FindCalendar;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.proposal.ProposalKind;
import io.huiyin.console.proposal.ProposalPages;
import io.huiyin.console.time.Moments;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Shows the working calendar and its drafts, and takes a file. */
@PageController
final class CalendarController {

    private static final Set<String> FIELDS = Set.of("table", "notice");
    private static final int SHORT_HASH = 12;

    private final House house;
    private final ProposalPages proposals;
    private final DraftRows rows;
    private final Moments moments;

    CalendarController(House house, ProposalPages proposals, DraftRows rows, Moments moments) {
        this.house = house;
        this.proposals = proposals;
        this.rows = rows;
        this.moments = moments;
    }

    @GetMapping("/calendar")
    String calendar(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable Long atLeast,
            Model model,
            Locale locale) {
        return show(house.deskOf(person, "console"), person, atLeast, null, FormErrors.NONE, model, locale);
    }

    @PostMapping("/calendar/drafts")
    String draft(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String notice,
            @RequestParam(required = false) @Nullable MultipartFile table,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        person.refuseUnlessMay(DraftCalendar.class);
        Desk desk = house.deskOf(person, "console");
        ProposalPages.Sent sent = proposals.send(
                ProposalKind.CALENDAR,
                FIELDS,
                desk,
                () -> desk.send(
                                new DraftCalendar(ProposalPages.wish(request), text(table), blankToNull(notice)),
                                DraftedCalendar.class)
                        .draft(),
                response,
                locale);
        return sent.page() == null ? show(desk, person, null, notice, sent.errors(), model, locale) : sent.page();
    }

    private String show(
            Desk desk,
            SignedIn person,
            @Nullable Long atLeast,
            @Nullable String notice,
            FormErrors errors,
            Model model,
            Locale locale) {
        CalendarBook book = desk.ask(new FindCalendar(atLeast), CalendarBook.class);
        DraftRows.Reader reader = rows.readerOf(book.drafts(), desk, person, locale);
        model.addAttribute(
                "years",
                book.years().stream()
                        .map(table -> YearRow.of(table, reader.unitNames(), moments, locale))
                        .sorted(Comparator.comparing(YearRow::year).reversed())
                        .toList());
        model.addAttribute("drafts", book.drafts().stream().map(reader::row).toList());
        model.addAttribute("calendar", book.calendar().substring(0, SHORT_HASH));
        model.addAttribute("nextYear", book.nextYear());
        model.addAttribute("notice", notice);
        model.addAttribute("mayDraft", Permissions.mayUse(DraftCalendar.class, person.role()));
        proposals.fillForms(ProposalKind.CALENDAR, person, errors, model);
        return "calendar/page";
    }

    private static String text(@Nullable MultipartFile table) {
        if (table == null || table.isEmpty()) {
            throw RefusedException.because("table", RefusalCode.REQUIRED);
        }
        if (table.getSize() > DraftCalendar.LONGEST) {
            throw RefusedException.because("table", RefusalCode.TOO_LONG, DraftCalendar.LONGEST);
        }
        try {
            return TableText.of(table.getBytes());
        } catch (IOException unreadable) {
            throw RefusedException.because("table", RefusalCode.FILE_UNREADABLE);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
