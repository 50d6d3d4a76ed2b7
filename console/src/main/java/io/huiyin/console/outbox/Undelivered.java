package io.huiyin.console.outbox;

import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.delivery.DeliveryOutcome;
import io.huiyin.api.delivery.RecipientKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A message the law asks for that its recipient does not have, and that nobody has seen to yet: what a case file says
 * about it.
 */
public record Undelivered(String deliveryId, RecipientKind recipient, DeliveryOutcome outcome) {

    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final int PARTS = 3;

    /** Those of a case, by the last that is on record about each of its messages. */
    public static List<Undelivered> of(List<TimelineEntry> oldestFirst) {
        Map<String, Undelivered> last = new LinkedHashMap<>();
        oldestFirst.stream()
                .map(entry -> entry.details().getOrDefault("standings", ""))
                .flatMap(BLANK::splitAsStream)
                .map(standing -> BAR.split(standing, -1))
                .filter(parts -> parts.length == PARTS)
                .map(parts ->
                        new Undelivered(parts[0], RecipientKind.valueOf(parts[1]), DeliveryOutcome.valueOf(parts[2])))
                .forEach(standing -> last.put(standing.deliveryId(), standing));
        return last.values().stream()
                .filter(standing -> standing.outcome().isUnsettled())
                .toList();
    }
}
