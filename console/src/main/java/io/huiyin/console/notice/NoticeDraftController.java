package io.huiyin.console.notice;

import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.notice.DraftNotice;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.ReviseNotice;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.forms.Submissions.Outcome;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes notices about an incident, and writes them anew. */
@PageController
final class NoticeDraftController {

    private static final String VIEW = "notice/draft";

    private final House house;
    private final Submissions submissions;
    private final Wishes wishes;

    NoticeDraftController(House house, Submissions submissions, Wishes wishes) {
        this.house = house;
        this.submissions = submissions;
        this.wishes = wishes;
    }

    @GetMapping("/incidents/{incident}/notices")
    String about(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String incident,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        NoticeDesk desk = deskOf(person);
        IncidentId incidentId = NoticeIds.incident(incident);
        model.addAttribute("incidentId", incidentId.value());
        model.addAttribute("notices", desk.about(incidentId, Numbers.position("at", at)));
        model.addAttribute("mayDraft", desk.may(DraftNotice.class));
        return "notice/list";
    }

    @GetMapping("/incidents/{incident}/notice/new")
    String open(@AuthenticationPrincipal SignedIn person, @PathVariable String incident, Model model) {
        deskOf(person).refuseUnlessMay(DraftNotice.class);
        String id = NoticeIds.incident(incident).value();
        return show(model, id, null, NoticeForm.blank(wishes.next()), FormErrors.NONE);
    }

    @PostMapping("/incidents/{incident}/notices")
    String draft(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String incident,
            @ModelAttribute("form") NoticeForm typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        NoticeDesk desk = deskOf(person);
        IncidentId incidentId = NoticeIds.incident(incident);
        Outcome<NoticeCampaignId> outcome = submissions.attempt(NoticeForm.FIELDS, locale, () -> {
            DraftNotice command = typed.toDraft(incidentId, wish -> wishes.noticeOf(wish, person));
            desk.send(command);
            return command.campaignId();
        });
        if (outcome.result().isPresent()) {
            return AfterNotice.page(outcome.result().get(), desk, next, "done.notice-drafted", "");
        }
        outcome.mark(response);
        return show(model, incidentId.value(), null, typed.whole(), outcome.errors());
    }

    @GetMapping("/notices/{id}/edit")
    String edit(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
        NoticeDesk desk = deskOf(person);
        desk.refuseUnlessMay(ReviseNotice.class);
        var notice = desk.notice(NoticeIds.notice(id), null);
        return show(
                model,
                notice.summary().incidentId().value(),
                id,
                NoticeForm.of(notice, wishes.next()),
                FormErrors.NONE);
    }

    @PostMapping("/notices/{id}/edit")
    String revise(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @ModelAttribute("form") NoticeForm typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        NoticeDesk desk = deskOf(person);
        NoticeCampaignId notice = NoticeIds.notice(id);
        Outcome<NoticeCampaignId> outcome = submissions.attempt(NoticeForm.FIELDS, locale, () -> {
            desk.send(typed.toRevision(notice));
            return notice;
        });
        if (outcome.result().isPresent()) {
            return AfterNotice.page(notice, desk, next, "done.notice-revised", "");
        }
        outcome.mark(response);
        String incident = desk.notice(notice, null).summary().incidentId().value();
        return show(model, incident, id, typed.whole(), outcome.errors());
    }

    private NoticeDesk deskOf(SignedIn person) {
        return new NoticeDesk(house.deskOf(person, "console"), person);
    }

    private static String show(
            Model model, String incidentId, @Nullable String noticeId, NoticeForm form, FormErrors errors) {
        model.addAttribute("incidentId", incidentId);
        model.addAttribute("noticeId", noticeId);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return VIEW;
    }
}
