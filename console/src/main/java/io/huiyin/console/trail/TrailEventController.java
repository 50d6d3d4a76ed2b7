package io.huiyin.console.trail;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.trail.ProvenEvent;
import io.huiyin.api.trail.TrailEntry;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.time.Moments;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** One event of the ledger whole, with its envelope and the block that holds it. */
@PageController
final class TrailEventController {

    private final House house;
    private final TrailLooks looks;
    private final TrailWords words;
    private final Moments moments;
    private final JsonMapper json;

    TrailEventController(House house, TrailLooks looks, TrailWords words, Moments moments, JsonMapper json) {
        this.house = house;
        this.looks = looks;
        this.words = words;
        this.moments = moments;
        this.json = json;
    }

    @GetMapping("/trail/events/{position}")
    String event(@AuthenticationPrincipal SignedIn person, @PathVariable String position, Model model, Locale locale) {
        TrailLooks.refuseUnlessReader(person);
        Desk desk = house.deskOf(person, "console");
        long wanted = positionIn(position);
        ProvenEvent event = looks.event(desk, person, wanted)
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_POSITION, wanted));
        fill(event, model, locale);
        return "trail/event";
    }

    private static long positionIn(String address) {
        Long position = Numbers.position("position", address);
        if (position == null) {
            throw RefusedException.because("position", RefusalCode.REQUIRED);
        }
        return position;
    }

    private void fill(ProvenEvent event, Model model, Locale locale) {
        TrailEntry entry = event.entry();
        model.addAttribute("entry", entry);
        model.addAttribute("block", event.block());
        model.addAttribute("what", words.event(entry.event(), locale));
        model.addAttribute("actor", words.actor(entry, locale));
        model.addAttribute("role", words.role(entry, locale));
        model.addAttribute("recorded", TrailRow.second(entry.recordedAt(), moments, locale));
        model.addAttribute(
                "occurred", entry.occurredAt() == null ? null : TrailRow.second(entry.occurredAt(), moments, locale));
        model.addAttribute("written", TrailRow.second(event.block().writtenAt(), moments, locale));
        model.addAttribute("problem", words.problem(event.block().problem(), locale));
        model.addAttribute("envelope", envelope(entry, locale));
        model.addAttribute(
                "payload", json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(entry.payload())));
        model.addAttribute("sealed", entry.payload().contains("\"sealedBytes\""));
        model.addAttribute("complaint", entry.stream().startsWith("complaint-") ? entry.stream() : null);
    }

    private Map<String, String> envelope(TrailEntry entry, Locale locale) {
        return entry.envelope().entrySet().stream()
                .collect(Collectors.toMap(
                        value -> words.envelope(value.getKey(), locale),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        TreeMap::new));
    }
}
