package io.huiyin.console.outbox;

import io.huiyin.api.Command;
import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryList;
import io.huiyin.api.delivery.DeliveryPage;
import io.huiyin.api.delivery.DeliveryState;
import io.huiyin.api.delivery.DeliverySummary;
import io.huiyin.api.delivery.FindDeliveries;
import io.huiyin.api.delivery.FindDeliveryFigures;
import io.huiyin.api.delivery.FindMessage;
import io.huiyin.api.delivery.Message;
import io.huiyin.api.delivery.SendingHold;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.time.Moments;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows messages by where they stand, and one at a time; lets people decide about those that did not arrive. */
@PageController
final class OutboxController {

    private static final int ROWS = 25;

    private final House house;
    private final Submissions submissions;
    private final Wishes wishes;
    private final Moments moments;

    OutboxController(House house, Submissions submissions, Wishes wishes, Moments moments) {
        this.house = house;
        this.submissions = submissions;
        this.wishes = wishes;
        this.moments = moments;
    }

    @GetMapping("/outbox")
    String list(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            Locale locale) {
        return showList(house.deskOf(person, "console"), person, list, after, FormErrors.NONE, model, locale);
    }

    @GetMapping("/outbox/{id}")
    String message(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model, Locale locale) {
        Desk desk = house.deskOf(person, "console");
        return showMessage(desk, person, messageOf(desk, id), FormErrors.NONE, model, locale);
    }

    @PostMapping("/outbox/{id}/retry")
    String retry(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @ModelAttribute("form") OutboxForm form,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        return decide(person, id, form::retry, "done.retried", response, next, model, locale);
    }

    @PostMapping("/outbox/{id}/give-up")
    String giveUp(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @ModelAttribute("form") OutboxForm form,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        return decide(person, id, form::giveUp, "done.given-up", response, next, model, locale);
    }

    @PostMapping("/outbox/{id}/bounce")
    String bounce(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @ModelAttribute("form") OutboxForm form,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        return decide(person, id, form::bounce, "done.bounced", response, next, model, locale);
    }

    @PostMapping("/outbox/{id}/reveal")
    String reveal(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @ModelAttribute("form") OutboxForm form,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        Message closed = messageOf(desk, id);
        var outcome = submissions.attempt(OutboxForm.FIELDS, locale, () -> sent(desk, form.reveal(closed.summary())));
        outcome.mark(response);
        // Once the look is on record the house answers with the words.
        return showMessage(desk, person, messageOf(desk, id), outcome.errors(), model, locale);
    }

    @PostMapping({"/outbox/hold", "/outbox/release"})
    String hold(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("form") OutboxForm form,
            @RequestParam boolean hold,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        var outcome = submissions.attempt(OutboxForm.FIELDS, locale, () -> sent(desk, form.hold(hold)));
        if (outcome.errors().any()) {
            outcome.mark(response);
            return showList(desk, person, null, null, outcome.errors(), model, locale);
        }
        next.addFlashAttribute("done", hold ? "done.held" : "done.released");
        next.addFlashAttribute("doneAbout", "");
        return "redirect:/outbox";
    }

    private String decide(
            SignedIn person,
            String id,
            Function<DeliverySummary, Command> decision,
            String done,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        Message message = messageOf(desk, id);
        var outcome =
                submissions.attempt(OutboxForm.FIELDS, locale, () -> sent(desk, decision.apply(message.summary())));
        if (outcome.errors().any()) {
            outcome.mark(response);
            return showMessage(desk, person, message, outcome.errors(), model, locale);
        }
        next.addFlashAttribute("done", done);
        next.addFlashAttribute("doneAbout", message.summary().caseLabel());
        return "redirect:/outbox?list=" + listOf(message.summary().state());
    }

    private static DeliveryList listOf(DeliveryState state) {
        return switch (state) {
            case QUEUED -> DeliveryList.WAITING;
            case DEAD -> DeliveryList.DEAD;
            case SENT, BOUNCED -> DeliveryList.BOUNCED;
            case ACKNOWLEDGED, GIVEN_UP -> DeliveryList.ENDED;
        };
    }

    private static Command sent(Desk desk, Command command) {
        desk.send(command);
        return command;
    }

    private static Message messageOf(Desk desk, String id) {
        DeliveryId deliveryId;
        try {
            deliveryId = new DeliveryId(id);
        } catch (IllegalArgumentException noId) {
            throw RefusedException.because(null, RefusalCode.UNKNOWN_MESSAGE);
        }
        return desk.askForOne(new FindMessage(deliveryId), Message.class)
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_MESSAGE));
    }

    private String showList(
            Desk desk,
            SignedIn person,
            @Nullable String list,
            @Nullable String after,
            FormErrors errors,
            Model model,
            Locale locale) {
        DeliveryList wanted = wanted(list);
        DeliveryPage page = desk.ask(new FindDeliveries(wanted, after, ROWS), DeliveryPage.class);
        Map<UnitId, String> names = unitNames(desk);
        model.addAttribute("list", wanted);
        model.addAttribute("lists", DeliveryList.values());
        model.addAttribute(
                "rows",
                page.deliveries().stream()
                        .map(summary -> DeliveryRow.of(summary, names, moments, locale))
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute("first", after == null);
        fillCommon(person, errors, model);
        if (new MayDeliver(person.role()).readFigures()) {
            fillFigures(desk.ask(new FindDeliveryFigures(), DeliveryFigures.class), model, locale);
        }
        return "outbox/list";
    }

    private static DeliveryList wanted(@Nullable String list) {
        FieldReader reader = new FieldReader();
        DeliveryList wanted = reader.optionalChoice("list", list, FieldReader.anyOf(DeliveryList.class));
        reader.refuseIfAnythingIsWrong();
        return wanted == null ? DeliveryList.WAITING : wanted;
    }

    private void fillFigures(DeliveryFigures figures, Model model, Locale locale) {
        SendingHold hold = figures.hold();
        model.addAttribute("figures", figures);
        model.addAttribute("heldSince", hold == null ? null : moments.minute(hold.since(), locale));
        model.addAttribute("oldest", figures.oldestDue() == null ? null : moments.minute(figures.oldestDue(), locale));
    }

    private String showMessage(
            Desk desk, SignedIn person, Message message, FormErrors errors, Model model, Locale locale) {
        model.addAttribute("row", DeliveryRow.of(message.summary(), unitNames(desk), moments, locale));
        model.addAttribute("message", message);
        fillCommon(person, errors, model);
        return "outbox/message";
    }

    private void fillCommon(SignedIn person, FormErrors errors, Model model) {
        model.addAttribute("mayDeliver", new MayDeliver(person.role()));
        model.addAttribute("wish", wishes.next().value());
        model.addAttribute("errors", errors);
    }

    private static Map<UnitId, String> unitNames(Desk desk) {
        List<UnitSummary> units = desk.units();
        return units.stream().collect(Collectors.toMap(UnitSummary::unitId, UnitSummary::name));
    }
}
