package io.huiyin.command.incident.act;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.form.Findings;
import io.huiyin.command.incident.file.Obligation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is done after its due instant is done late, and somebody has to say why. */
record LateActsNeedAReason(@Nullable Obligation running) {

    void check(Instant doneAt, @Nullable ClearText reason, Findings findings) {
        if (running != null && reason == null && !running.deadline().isKeptBy(doneAt)) {
            findings.add(
                    "lateReason",
                    RefusalCode.OVERDUE_NEEDS_REASON,
                    running.deadline().due());
        }
    }
}
