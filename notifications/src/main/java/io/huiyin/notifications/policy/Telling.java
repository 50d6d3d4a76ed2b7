package io.huiyin.notifications.policy;

import io.huiyin.api.delivery.Occasion;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.recall.KnownCase;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be told something.
 *
 * @param about the case
 * @param template what the letter is written from
 * @param facts what the template needs; asked only when the letter is written
 * @param goodFor how long it is worth telling; absent for ever
 * @param statutory whether the law asks for it
 */
public record Telling(
        KnownCase about,
        Recipient recipient,
        Occasion occasion,
        String template,
        Supplier<Map<String, ?>> facts,
        @Nullable Duration goodFor,
        boolean statutory) {

    private static final Duration A_REMINDER = Duration.ofDays(3);

    /** Something that is stale after a few days. */
    static Telling reminder(
            KnownCase about, Recipient recipient, Occasion occasion, String template, Supplier<Map<String, ?>> facts) {
        return new Telling(about, recipient, occasion, template, facts, A_REMINDER, false);
    }

    /** Something that has to arrive however late, and whose fate goes on record. */
    static Telling statutory(
            KnownCase about, Recipient recipient, Occasion occasion, String template, Supplier<Map<String, ?>> facts) {
        return new Telling(about, recipient, occasion, template, facts, null, true);
    }
}
