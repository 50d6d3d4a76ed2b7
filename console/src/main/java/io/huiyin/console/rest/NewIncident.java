package io.huiyin.console.rest;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.forms.FieldReader;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An incident to register, as a client sends it. */
@Schema(description = "A security incident to register · 待登记的安全事件")
record NewIncident(
        @Schema(description = "Needed from supervisors; an officer's is the own organisation · 主管必填") @Nullable
        String unitId,

        @Schema(implementation = IncidentKind.class, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String kind,

        @Schema(implementation = SystemKind.class, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String system,

        @ArraySchema(schema = @Schema(implementation = DataKind.class)) @Nullable
        List<String> dataKinds,

        @Schema(maxLength = 200, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String title,

        @Schema(maxLength = 20_000, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String description,

        @Schema(
                description = "Instant with zone; left out while unknown · 发生时间，不明可不填",
                example = "2026-11-24T09:12:00+08:00")
        @Nullable
        String occurredAt,

        @Schema(description = "Needed unless raised from a complaint · 发现时间，由诉求件上报的可不填") @Nullable
        String detectedAt,

        @Nullable String learnedAt,

        @Schema(description = "Id of the complaint that brought it to light · 来源诉求件", example = "complaint-…") @Nullable
        String raisedFrom) {

    RegisterIncident toCommand(CommandId wish, IncidentId incidentId) {
        FieldReader reader = new FieldReader();
        UnitId unit = reader.optionalUnit("unitId", unitId);
        Optional<IncidentKind> what = reader.requiredChoice("kind", kind, FieldReader.anyOf(IncidentKind.class));
        Optional<SystemKind> where = reader.requiredChoice("system", system, FieldReader.anyOf(SystemKind.class));
        List<DataKind> data = reader.choices(
                "dataKinds", dataKinds == null ? List.of() : dataKinds, FieldReader.anyOf(DataKind.class));
        Optional<ClearText> named = reader.requiredText("title", title);
        Optional<ClearText> told = reader.requiredText("description", description);
        Instant occurred = Instants.read(reader, "occurredAt", occurredAt);
        Instant detected = Instants.read(reader, "detectedAt", detectedAt);
        Instant learned = Instants.read(reader, "learnedAt", learnedAt);
        ComplaintId origin = reader.optional("raisedFrom", raisedFrom, ComplaintId::new, "complaint-…");
        reader.refuseIfAnythingIsWrong();
        return new RegisterIncident(
                incidentId,
                wish,
                unit,
                what.orElseThrow(),
                where.orElseThrow(),
                data,
                named.orElseThrow(),
                told.orElseThrow(),
                occurred,
                detected,
                learned,
                origin);
    }
}
