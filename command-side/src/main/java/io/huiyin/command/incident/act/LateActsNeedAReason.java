package io.huiyin.command.incident.act;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.form.Findings;
import io.huiyin.command.incident.file.Obligation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done after its due instant is done late, and somebody has to say why. */
record LateActsNeedAReason(List<Obligation> fulfilled) {

    void check(Instant doneAt, @Nullable ClearText reason, Findings findings) {
        if (reason != null) {
            return;
        }
        fulfilled.stream()
                .map(Obligation::deadline)
                .filter(deadline -> !deadline.isKeptBy(doneAt))
                .map(Deadline::due)
                .min(Comparator.naturalOrder())
                .ifPresent(due -> findings.add("lateReason", RefusalCode.OVERDUE_NEEDS_REASON, due));
    }
}
