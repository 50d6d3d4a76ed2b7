package io.huiyin.console.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.huiyin.api.trail.TrailEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An event of the trail as the API and a download in JSON Lines say it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrailEntryJson(
        long position,
        long height,
        Instant recordedAt,
        @Nullable Instant occurredAt,
        String event,
        String revision,
        String stream,
        long sequence,
        String eventId,
        Map<String, String> envelope,

        @Schema(
                type = "object",
                description = "As stored; sealed texts as the number of their sealed bytes · 原始内容，密封部分只给出字节数")
        @JsonRawValue
        String payload,

        String leafHash) {

    /** The same event in this form. */
    public static TrailEntryJson of(TrailEntry entry) {
        return new TrailEntryJson(
                entry.position(),
                entry.height(),
                entry.recordedAt(),
                entry.occurredAt(),
                entry.event(),
                entry.revision(),
                entry.stream(),
                entry.sequence(),
                entry.eventId(),
                new TreeMap<>(entry.envelope()),
                entry.payload(),
                entry.leafHash());
    }
}
