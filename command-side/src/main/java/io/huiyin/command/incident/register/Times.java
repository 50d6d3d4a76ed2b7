package io.huiyin.command.incident.register;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an incident happened, was noticed and became known; each follows the one before. */
record Times(
        @Nullable Instant occurredAt,
        @Nullable Instant detectedAt,
        @Nullable Instant learnedAt) {

    /** Notes times that stand in another order. */
    void check(Findings findings) {
        follows("detectedAt", detectedAt, occurredAt, findings);
        follows("learnedAt", learnedAt, detectedAt, findings);
    }

    private static void follows(String field, @Nullable Instant later, @Nullable Instant earlier, Findings findings) {
        if (later != null && earlier != null && later.isBefore(earlier)) {
            findings.add(field, RefusalCode.INSTANTS_OUT_OF_ORDER, later, earlier);
        }
    }
}
