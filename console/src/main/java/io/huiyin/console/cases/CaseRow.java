package io.huiyin.console.cases;

import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.cases.CaseSummary;
import io.huiyin.api.cases.UnitTime;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.console.time.Standing;
import io.huiyin.console.time.TimeLeft;
import io.huiyin.console.time.TimeWords;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A case as the list shows it.
 *
 * @param subject absent when the person was forgotten
 * @param unitName absent while no unit has it
 * @param unitTime the unit's own time, while it runs
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
        @Nullable TimeLeft unitTime,
        boolean awaitsMe) {

    /** The row of a case in a list, with both of its clocks in few words. */
    public static CaseRow inList(CaseSummary summary, TimeWords words, Locale locale, MayDo may) {
        UnitTime own = summary.unitTime();
        TimeLeft unitTime = own == null || own.endedAt() != null ? null : words.brief(Standing.of(own), locale);
        return of(summary, words.brief(Standing.of(summary), locale), unitTime, may);
    }

    static CaseRow of(CaseSummary summary, TimeLeft time, @Nullable TimeLeft unitTime, MayDo may) {
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
                unitTime,
                may.awaitsDispatch(summary) || may.reply(summary));
    }

    /** Whether it is confidential by default. */
    public boolean tipOff() {
        return kind == MatterKind.TIP_OFF;
    }
}
