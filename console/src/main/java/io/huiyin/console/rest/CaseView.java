package io.huiyin.console.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.cases.CaseSummary;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.sealing.ClearText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A case as the API lists it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A case as lists show it · 列表中的诉求件")
record CaseView(
        String complaintId,
        String number,
        long version,
        MatterKind kind,
        boolean breachOfRegulation,
        Channel channel,
        @Nullable String subject,
        CaseStatus status,
        @Nullable String unitId,
        @Nullable String unitName,
        Instant receivedAt,
        Instant due,
        @Nullable LocalDate lastDay,
        boolean provisional,
        double elapsedShare,
        int workdaysLeft,
        @Nullable Instant repliedAt,
        boolean missed,
        boolean historical) {

    static CaseView of(CaseSummary summary) {
        return new CaseView(
                summary.complaintId().value(),
                summary.number().value(),
                summary.version(),
                summary.matter().kind(),
                summary.matter().breachOfRegulation(),
                summary.channel(),
                clear(summary.subject()),
                summary.status(),
                summary.unit() == null ? null : summary.unit().value(),
                summary.unitName(),
                summary.receivedAt(),
                summary.due(),
                summary.lastDay(),
                summary.provisional(),
                summary.elapsedShare(),
                summary.workdaysLeft(),
                summary.repliedAt(),
                summary.missed(),
                summary.historical());
    }

    static @Nullable String clear(@Nullable ClearText text) {
        return text == null ? null : text.value();
    }
}
