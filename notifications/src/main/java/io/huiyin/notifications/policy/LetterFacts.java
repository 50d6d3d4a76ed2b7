package io.huiyin.notifications.policy;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.unit.UnitId;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.recall.KnownCase;
import io.huiyin.notifications.recall.UnitRecall;
import io.huiyin.notifications.writing.MailWords;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts into words what several letters say.
 *
 * @param console the console's address as its readers reach it; absent leaves links out
 * @param zone where the city's days begin and end
 */
public record LetterFacts(
        MailWords words, UnitRecall units, @Nullable URI console, ZoneId zone) {

    /** What every letter about a case says to its recipient. */
    Facts about(KnownCase about, Recipient recipient) {
        Facts facts = new Facts().with("case", caseInWords(about)).with("number", about.label());
        UnitId unit = recipient.unit();
        if (unit != null) {
            facts.with("unitName", units.unit(unit).name());
        }
        URI base = console;
        return base == null || recipient.kind().isPerson()
                ? facts
                : facts.with("link", base.resolve(pathOf(about)).toString());
    }

    /** What a letter about a matter of the house says to its recipient. */
    Facts ofTheHouse(Recipient recipient, String page) {
        Facts facts = new Facts();
        UnitId unit = recipient.unit();
        if (unit != null) {
            facts.with("unitName", units.unit(unit).name());
        }
        return console == null
                ? facts
                : facts.with("link", console.resolve(page).toString());
    }

    private String caseInWords(KnownCase about) {
        return words.of(about.caseId().isComplaint() ? "case.complaint" : "case.incident", about.label());
    }

    private static String pathOf(KnownCase about) {
        return (about.caseId().isComplaint() ? "cases/" : "incidents/")
                + about.caseId().value();
    }

    /** The name of the unit that has a case. */
    @Nullable
    String unitOf(KnownCase about) {
        UnitId unit = about.unit();
        return unit == null ? null : units.unit(unit).name();
    }

    String due(Deadline deadline) {
        return words.due(deadline);
    }

    String end(Instant instant) {
        return words.end(instant, zone);
    }

    String instant(Instant instant) {
        return words.instant(instant, zone);
    }

    /** Facts by name, gathered one by one. For one thread. */
    static final class Facts {

        private final Map<String, Object> gathered = new LinkedHashMap<>();

        /** With one more; one that is absent adds nothing. */
        Facts with(String name, @Nullable Object fact) {
            if (fact != null) {
                gathered.put(name, fact);
            }
            return this;
        }

        Map<String, ?> all() {
            return gathered;
        }
    }
}
