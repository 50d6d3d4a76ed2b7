package io.huiyin.query.timeline;

import io.huiyin.api.sealing.SealedText;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an event says on the timeline.
 *
 * @param at when it happened by the event's own word; absent when it says nothing
 * @param details what the sentence needs
 * @param textField which sealed field {@code text} is
 * @param text what somebody wrote along with it
 */
public record Happening(
        @Nullable Instant at,
        Map<String, String> details,
        @Nullable String textField,
        @Nullable SealedText text) {

    /** One at an instant. */
    public static Happening at(@Nullable Instant at) {
        return new Happening(at, Map.of(), null, null);
    }

    /** With one more detail; one that is absent adds nothing. */
    public Happening with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value.toString());
        return new Happening(at, more, textField, text);
    }

    /** Along with somebody's words, if there are any. */
    public Happening saying(String field, @Nullable SealedText words) {
        return words == null ? this : new Happening(at, details, field, words);
    }
}
