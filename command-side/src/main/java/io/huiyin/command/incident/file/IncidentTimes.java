package io.huiyin.command.incident.file;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.GivenInstant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an incident happened, was noticed and became known; each follows the one before. */
public record IncidentTimes(
        @Nullable Instant occurredAt,
        @Nullable Instant detectedAt,
        @Nullable Instant learnedAt) {

    /** What is meant by times that somebody gives; those in the future or in another order go to the findings. */
    public static IncidentTimes given(
            @Nullable Instant occurredAt,
            @Nullable Instant detectedAt,
            @Nullable Instant learnedAt,
            Instant now,
            Findings findings) {
        IncidentTimes times = new IncidentTimes(
                GivenInstant.ifGiven("occurredAt", occurredAt, now, findings),
                GivenInstant.ifGiven("detectedAt", detectedAt, now, findings),
                GivenInstant.ifGiven("learnedAt", learnedAt, now, findings));
        follows("detectedAt", times.detectedAt, times.occurredAt, findings);
        follows("learnedAt", times.learnedAt, times.detectedAt, findings);
        return times;
    }

    private static void follows(String field, @Nullable Instant later, @Nullable Instant earlier, Findings findings) {
        if (later != null && earlier != null && later.isBefore(earlier)) {
            findings.add(field, RefusalCode.INSTANTS_OUT_OF_ORDER, later, earlier);
        }
    }
}
