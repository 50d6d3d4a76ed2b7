package io.huiyin.console.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.incidents.FindIncidents;
import io.huiyin.api.incidents.IncidentPage;
import io.huiyin.api.incidents.IncidentStatus;
import io.huiyin.api.incidents.IncidentSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident as the API lists it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An incident as lists show it · 列表中的安全事件")
record IncidentView(
        String incidentId,
        @Nullable String number,
        long version,
        String unitId,
        @Nullable String unitName,
        IncidentKind kind,
        SystemKind system,
        @Nullable String title,
        @Nullable IncidentLevel cityLevel,
        IncidentStatus status,
        @Nullable Instant occurredAt,
        Instant detectedAt,
        @Nullable String nextObligation,
        @Nullable Instant nextDue,
        boolean missed,
        @Nullable Instant closedAt) {

    static IncidentView of(IncidentSummary summary) {
        var clock = summary.strictest();
        return new IncidentView(
                summary.incidentId().value(),
                summary.number() == null ? null : summary.number().value(),
                summary.version(),
                summary.unit().value(),
                summary.unitName(),
                summary.kind(),
                summary.system(),
                CaseView.clear(summary.title()),
                summary.cityLevel(),
                summary.status(),
                summary.occurredAt(),
                summary.detectedAt(),
                clock == null ? null : clock.deadlineId().value(),
                clock == null ? null : clock.due(),
                summary.missed(),
                summary.closedAt());
    }

    /** A page of incidents; pages count from 1. */
    @Schema(description = "A page of incidents · 一页安全事件")
    record Page(List<IncidentView> incidents, long total, int page, int size, Freshness freshness) {

        static Page of(IncidentPage page, FindIncidents asked) {
            return new Page(
                    page.incidents().stream().map(IncidentView::of).toList(),
                    page.total(),
                    asked.page() + 1,
                    asked.size(),
                    page.freshness());
        }
    }
}
