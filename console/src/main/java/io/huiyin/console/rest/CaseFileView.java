package io.huiyin.console.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.CaseHolding;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.complaint.SourceKey;
import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.CountedDay;
import io.huiyin.api.deadline.Deadline;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case file as the API gives it; who complains stays masked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A case file; who complains stays masked · 案卷，诉求人信息经遮盖")
record CaseFileView(
        CaseView summary,
        @Nullable String narrative,
        boolean hasName,
        @Nullable String maskedPhone,
        DeadlineFacts deadline,
        @Nullable String reply,
        List<Holding> holdings,
        List<Happening> timeline,
        List<String> incidents,
        @Nullable SourceKey source,
        Freshness freshness) {

    static CaseFileView of(CaseFile file) {
        return new CaseFileView(
                CaseView.of(file.summary()),
                CaseView.clear(file.narrative()),
                file.hasName(),
                file.maskedPhone(),
                DeadlineFacts.of(file.deadline()),
                CaseView.clear(file.reply()),
                file.holdings().stream().map(Holding::of).toList(),
                file.timeline().stream().map(Happening::of).toList(),
                file.incidents().stream()
                        .map(incident -> incident.incidentId().value())
                        .toList(),
                file.source(),
                file.freshness());
    }

    /** When the reply is due, and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeadlineFacts(
            String rule,
            String legalBasis,
            int version,
            Instant start,
            ClockStart startReason,
            String zone,
            Instant due,
            @Nullable LocalDate lastDay,
            boolean provisional,
            @Nullable LocalDate earliestPossible,
            String calendar,
            List<CountedDay> days) {

        static DeadlineFacts of(Deadline deadline) {
            return new DeadlineFacts(
                    deadline.rule(),
                    deadline.legalBasis(),
                    deadline.version(),
                    deadline.start(),
                    deadline.startReason(),
                    deadline.zone(),
                    deadline.due(),
                    deadline.lastDay(),
                    deadline.provisional(),
                    deadline.earliestPossible(),
                    deadline.calendar(),
                    deadline.days());
        }
    }

    /** Who had the case, and for how much working time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Holding(
            @Schema(description = "Absent for the hotline · 热线自身时不填") @Nullable
            String unitId,

            @Nullable String unitName,
            Instant from,
            @Nullable Instant until,

            @Schema(description = "Working time, ISO 8601 · 工作时间", example = "PT25H30M") @Nullable
            String worked) {

        static Holding of(CaseHolding holding) {
            return new Holding(
                    holding.unitId() == null ? null : holding.unitId().value(),
                    holding.unitName(),
                    holding.from(),
                    holding.until(),
                    holding.worked() == null ? null : holding.worked().toString());
        }
    }

    /** One thing that happened to the case. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Happening(
            long position,
            long sequence,
            String event,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            Role role,
            @Nullable String unitId,
            Map<String, String> details) {

        static Happening of(TimelineEntry entry) {
            return new Happening(
                    entry.position(),
                    entry.sequence(),
                    entry.event(),
                    entry.occurredAt(),
                    entry.recordedAt(),
                    entry.actor(),
                    entry.role(),
                    entry.unit() == null ? null : entry.unit().value(),
                    entry.details());
        }
    }
}
