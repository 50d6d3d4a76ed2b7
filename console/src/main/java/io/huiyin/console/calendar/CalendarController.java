package io.huiyin.console.calendar;

import io.huiyin.api.Command;
import io.huiyin.api.Permissions;
import io.huiyin.api.calendar.ApproveCalendar;
import io.huiyin.api.calendar.CalendarBook;
import io.huiyin.api.calendar.CalendarDraftFile;
import io.huiyin.api.calendar.DiscardCalendarDraft;
import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.calendar.DraftedCalendar;
import io.huiyin.api.calendar.FindCalendar;
import io.huiyin.api.calendar.PreviewCalendarDraft;
import io.huiyin.api.deadline.ChangePreview;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.proposal.Colleagues;
import io.huiyin.console.proposal.ProposalPages;
import io.huiyin.console.time.Moments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the working calendar and its drafts; takes a file, shows what it would do, and asks a second person. */
@PageController
final class CalendarController {

    private static final Set<String> FIELDS = Set.of("table", "notice");
    private static final int SHORT_HASH = 12;

    private final House house;
    private final Submissions submissions;
    private final ProposalPages proposals;
    private final Wishes wishes;
    private final Moments moments;

    CalendarController(House house, Submissions submissions, ProposalPages proposals, Wishes wishes, Moments moments) {
        this.house = house;
        this.submissions = submissions;
        this.proposals = proposals;
        this.wishes = wishes;
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
            @RequestParam(required = false) @Nullable String commandId,
            @RequestParam(required = false) @Nullable String notice,
            @RequestParam(required = false) @Nullable MultipartFile table,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        person.refuseUnlessMay(DraftCalendar.class);
        Desk desk = house.deskOf(person, "console");
        var outcome = submissions.attempt(
                FIELDS,
                locale,
                () -> desk.send(
                        new DraftCalendar(ProposalPages.wish(commandId), text(table), blankToNull(notice)),
                        DraftedCalendar.class));
        if (outcome.result().isPresent()) {
            return page(outcome.result().get().draft(), desk);
        }
        outcome.mark(response);
        return show(desk, person, null, notice, outcome.errors(), model, locale);
    }

    @GetMapping("/calendar/drafts/{draft}")
    String draftFile(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String draft,
            @RequestParam(required = false) @Nullable Long atLeast,
            Model model,
            Locale locale) {
        return showDraft(
                house.deskOf(person, "console"), person, number(draft), atLeast, FormErrors.NONE, model, locale);
    }

    @PostMapping("/calendar/drafts/{draft}/approve")
    String approve(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String draft,
            @RequestParam(required = false) @Nullable String commandId,
            @RequestParam(required = false, defaultValue = "") String calendar,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        person.refuseUnlessMay(ApproveCalendar.class);
        int number = number(draft);
        return decide(
                person,
                number,
                new ApproveCalendar(ProposalPages.wish(commandId), number, calendar),
                "done.calendar-approved",
                response,
                next,
                model,
                locale);
    }

    @PostMapping("/calendar/drafts/{draft}/discard")
    String discard(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String draft,
            @RequestParam(required = false) @Nullable String commandId,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        person.refuseUnlessMay(DiscardCalendarDraft.class);
        int number = number(draft);
        return decide(
                person,
                number,
                new DiscardCalendarDraft(ProposalPages.wish(commandId), number),
                "done.calendar-discarded",
                response,
                next,
                model,
                locale);
    }

    private String decide(
            SignedIn person,
            int draft,
            Command decision,
            String done,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        return proposals
                .decide(desk, decision, done, draft, response, next, locale)
                .map(errors -> showDraft(desk, person, draft, null, errors, model, locale))
                .orElseGet(() -> page(draft, desk));
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
        Colleagues colleagues = colleaguesIn(book.drafts(), desk);
        Map<UnitId, String> unitNames = unitNames(desk);
        model.addAttribute(
                "years",
                book.years().stream()
                        .map(table -> YearRow.of(table, unitNames, moments, locale))
                        .sorted(Comparator.comparing(YearRow::year).reversed())
                        .toList());
        model.addAttribute(
                "drafts",
                book.drafts().stream()
                        .map(draft -> DraftRow.of(draft, colleagues, unitNames, person.accountId(), moments, locale))
                        .toList());
        model.addAttribute("calendar", book.calendar().substring(0, SHORT_HASH));
        model.addAttribute("nextYear", book.nextYear());
        model.addAttribute("notice", notice);
        fillForms(person, errors, model);
        return "calendar/page";
    }

    private String showDraft(
            Desk desk,
            SignedIn person,
            int number,
            @Nullable Long atLeast,
            FormErrors errors,
            Model model,
            Locale locale) {
        CalendarDraftFile draft = desk.ask(new FindCalendar(atLeast), CalendarBook.class).drafts().stream()
                .filter(known -> known.draft() == number)
                .findFirst()
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_CALENDAR_DRAFT, number));
        DraftRow row = DraftRow.of(
                draft, colleaguesIn(List.of(draft), desk), unitNames(desk), person.accountId(), moments, locale);
        model.addAttribute("draft", row);
        if (row.proposal().waits()) {
            desk.askForOne(new PreviewCalendarDraft(number), ChangePreview.class)
                    .ifPresent(preview -> proposals.fill(preview, model, locale));
        }
        fillForms(person, errors, model);
        return "calendar/draft";
    }

    private static Map<UnitId, String> unitNames(Desk desk) {
        return desk.units().stream().collect(Collectors.toMap(UnitSummary::unitId, UnitSummary::name));
    }

    private static Colleagues colleaguesIn(List<CalendarDraftFile> drafts, Desk desk) {
        return Colleagues.of(
                drafts.stream()
                        .flatMap(draft -> Stream.of(draft.draftedBy(), draft.decidedBy()))
                        .toList(),
                desk);
    }

    private void fillForms(SignedIn person, FormErrors errors, Model model) {
        model.addAttribute("mayDraft", Permissions.mayUse(DraftCalendar.class, person.role()));
        model.addAttribute("mayApprove", Permissions.mayUse(ApproveCalendar.class, person.role()));
        model.addAttribute("wish", wishes.next().value());
        model.addAttribute("errors", errors);
    }

    private static String page(int draft, Desk desk) {
        return ProposalPages.redirect("/calendar/drafts/" + draft, desk);
    }

    private static int number(String draft) {
        return ProposalPages.number(draft, RefusalCode.UNKNOWN_CALENDAR_DRAFT);
    }

    private static String text(@Nullable MultipartFile table) {
        if (table == null || table.isEmpty()) {
            throw RefusedException.because("table", RefusalCode.REQUIRED);
        }
        if (table.getSize() > DraftCalendar.LONGEST) {
            throw RefusedException.because("table", RefusalCode.TOO_LONG, DraftCalendar.LONGEST);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(table.getBytes()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw RefusedException.because("table", RefusalCode.NOT_UTF_8);
        } catch (IOException unreadable) {
            throw RefusedException.because("table", RefusalCode.FILE_UNREADABLE);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
