package io.huiyin.console.notice;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.NoticeFile;
import io.huiyin.api.notice.RecipientsFile;
import io.huiyin.api.notice.ResumeNotice;
import io.huiyin.api.notice.StartNotice;
import io.huiyin.api.notice.StopNotice;
import io.huiyin.api.notice.TakeRecipients;
import io.huiyin.api.notice.TakenRecipients;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.forms.Submissions.Outcome;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.pace.Cost;
import io.huiyin.console.pace.Costly;
import io.huiyin.console.time.Moments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows one notice and what can be done with it: its recipients, its sending, its proof. */
@PageController
final class NoticeController {

    private static final Set<String> FIELDS = Set.of("file", "confirmedRecipients", "reason", "address");

    private final House house;
    private final Submissions submissions;
    private final Wishes wishes;
    private final Moments moments;

    NoticeController(House house, Submissions submissions, Wishes wishes, Moments moments) {
        this.house = house;
        this.submissions = submissions;
        this.wishes = wishes;
        this.moments = moments;
    }

    /** Everything around one request about one notice. */
    private record Visit(NoticeDesk desk, NoticeCampaignId id, Model model, Locale locale) {}

    @GetMapping("/notices/{id}")
    String page(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            Model model,
            Locale locale) {
        return show(visit(person, id, model, locale), Numbers.position("at", at), FormErrors.NONE);
    }

    @GetMapping("/notices/{id}/progress")
    String progress(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model,
            Locale locale) {
        if (!htmx) {
            return "redirect:/notices/" + NoticeIds.notice(id);
        }
        Visit visit = visit(person, id, model, locale);
        fillProgress(visit, visit.desk().notice(visit.id(), null));
        return "notice/progress :: progress";
    }

    @Costly(Cost.FILE)
    @PostMapping("/notices/{id}/recipients")
    String recipients(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String commandId,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Visit visit = visit(person, id, model, locale);
        Outcome<TakenRecipients> outcome = submissions.attempt(FIELDS, locale, () -> {
            Given given = Given.read(commandId, version);
            return visit.desk().take(new TakeRecipients(visit.id(), given.wish(), given.version(), uploaded(file)));
        });
        if (outcome.result().isPresent()) {
            TakenRecipients taken = outcome.result().get();
            return AfterNotice.page(
                    visit.id(), visit.desk(), next, "done.recipients-taken", String.valueOf(taken.recipients()));
        }
        outcome.mark(response);
        return show(visit, null, outcome.errors());
    }

    @PostMapping("/notices/{id}/start")
    String start(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String commandId,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String confirmedRecipients,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Visit visit = visit(person, id, model, locale);
        return decide(visit, response, next, "done.notice-started", () -> {
            Given given = Given.read(commandId, version);
            FieldReader reader = new FieldReader();
            Optional<Integer> confirmed =
                    reader.required("confirmedRecipients", confirmedRecipients, Integer::valueOf, "1, 2, 3, …");
            reader.refuseIfAnythingIsWrong();
            return new StartNotice(visit.id(), given.wish(), given.version(), confirmed.orElseThrow());
        });
    }

    @PostMapping("/notices/{id}/stop")
    String stop(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String commandId,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Visit visit = visit(person, id, model, locale);
        return decide(visit, response, next, "done.notice-stopped", () -> {
            Given given = Given.read(commandId, version);
            FieldReader reader = new FieldReader();
            Optional<ClearText> why = reader.requiredText("reason", reason);
            reader.refuseIfAnythingIsWrong();
            return new StopNotice(visit.id(), given.wish(), given.version(), why.orElseThrow());
        });
    }

    @PostMapping("/notices/{id}/resume")
    String resume(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String commandId,
            @RequestParam(required = false) @Nullable String version,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Visit visit = visit(person, id, model, locale);
        return decide(visit, response, next, "done.notice-resumed", () -> {
            Given given = Given.read(commandId, version);
            return new ResumeNotice(visit.id(), given.wish(), given.version());
        });
    }

    @PostMapping("/notices/{id}/told")
    String told(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String address,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Visit visit = visit(person, id, model, locale);
        Outcome<Boolean> outcome = submissions.attempt(FIELDS, locale, () -> {
            FieldReader reader = new FieldReader();
            Optional<ClearText> whom = reader.requiredText("address", address);
            reader.refuseIfAnythingIsWrong();
            var found = visit.desk().told(visit.id(), whom.orElseThrow());
            model.addAttribute("told", found.orElse(null));
            model.addAttribute("asked", true);
            model.addAttribute(
                    "toldAt",
                    found.flatMap(row -> Optional.ofNullable(row.at()))
                            .map(at -> moments.minute(at, locale))
                            .orElse("—"));
            return true;
        });
        outcome.mark(response);
        return show(visit, null, outcome.errors());
    }

    /** What every decision brings along. */
    private record Given(CommandId wish, @Nullable Long version) {

        static Given read(@Nullable String commandId, @Nullable String version) {
            FieldReader reader = new FieldReader();
            Optional<CommandId> wish = reader.commandId("commandId", commandId);
            Long expected = Numbers.position(reader, "version", version);
            reader.refuseIfAnythingIsWrong();
            return new Given(wish.orElseThrow(), expected);
        }
    }

    private static RecipientsFile uploaded(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw RefusedException.because("file", RefusalCode.REQUIRED);
        }
        try {
            return RecipientsFile.of(file::getInputStream);
        } catch (IOException unreadable) {
            throw RefusedException.because("file", RefusalCode.FILE_UNREADABLE);
        }
    }

    private String decide(
            Visit visit,
            HttpServletResponse response,
            RedirectAttributes next,
            String done,
            Supplier<Command> command) {
        Outcome<Boolean> outcome = submissions.attempt(FIELDS, visit.locale(), () -> {
            visit.desk().send(command.get());
            return true;
        });
        if (outcome.result().isPresent()) {
            return AfterNotice.page(visit.id(), visit.desk(), next, done, "");
        }
        outcome.mark(response);
        return show(visit, null, outcome.errors());
    }

    private Visit visit(SignedIn person, String id, Model model, Locale locale) {
        return new Visit(new NoticeDesk(house.deskOf(person, "console"), person), NoticeIds.notice(id), model, locale);
    }

    private String show(Visit visit, @Nullable Long at, FormErrors errors) {
        NoticeFile notice = visit.desk().notice(visit.id(), at);
        fillProgress(visit, notice);
        Model model = visit.model();
        model.addAttribute("file", notice);
        model.addAttribute("previews", visit.desk().previews(visit.id()));
        model.addAttribute(
                "batches", notice.batches().stream().map(BatchRow::of).toList());
        model.addAttribute("commandId", wishes.next().value());
        model.addAttribute("mayDecide", visit.desk().may(StartNotice.class));
        model.addAttribute("errors", errors);
        return "notice/page";
    }

    private void fillProgress(Visit visit, NoticeFile notice) {
        visit.model()
                .addAttribute(
                        "notice",
                        NoticeView.of(notice.summary(), visit.desk().progress(visit.id()), moments, visit.locale()));
    }
}
