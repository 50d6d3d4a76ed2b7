package io.huiyin.console.cases;

import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.cases.CaseSummary;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.console.time.TimeLeft;
import org.jspecify.annotations.Nullable;

/**
 * A case as the list shows it.
 *
 * @param subject absent when the person was forgotten
 * @param unitName absent while no unit has it
 * @param awaitsMe whether the next step is the reader's
 */
public record CaseRow(
        String id,
        String number,
        MatterKind kind,
        @Nullable String subject,
        @Nullable String unitName,
        CaseStatus status,
        boolean provisional,
        boolean historical,
        TimeLeft time,
        boolean awaitsMe) {

    /** The row of a case. */
    public static CaseRow of(CaseSummary summary, TimeLeft time, MayDo may) {
        return new CaseRow(
                summary.complaintId().value(),
                summary.number().value(),
                summary.matter().kind(),
                summary.subject() == null ? null : summary.subject().value(),
                summary.unitName(),
                summary.status(),
                summary.provisional(),
                summary.historical(),
                time,
                may.awaitsDispatch(summary) || may.reply(summary));
    }

    /** Whether it is confidential by default. */
    public boolean tipOff() {
        return kind == MatterKind.TIP_OFF;
    }
}
