package io.huiyin.console.incidents;

import io.huiyin.api.CommandId;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.cases.LocalTimes;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.time.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An incident, as typed.
 *
 * @param commandId issued when the form opened, kept through every error
 * @param occurredAt local date and time, as all times here
 * @param raisedFrom the complaint that brought it to light, if one did
 */
public record RegisterIncidentForm(
        @Nullable String commandId,
        @Nullable String unitId,
        @Nullable String title,
        @Nullable String description,
        @Nullable String kind,
        @Nullable String system,
        @Nullable List<String> dataKinds,
        @Nullable String occurredAt,
        @Nullable String detectedAt,
        @Nullable String learnedAt,
        @Nullable String raisedFrom) {

    static final Set<String> FIELDS = Set.of(
            "unitId",
            "title",
            "description",
            "kind",
            "system",
            "dataKinds",
            "occurredAt",
            "detectedAt",
            "learnedAt",
            "raisedFrom");

    /** An empty form; somebody has noticed something just now. */
    static RegisterIncidentForm blank(CommandId wish, Moments moments) {
        String now = moments.forForm(moments.now());
        return new RegisterIncidentForm(wish.value(), null, null, null, null, null, null, null, now, null, null);
    }

    /** One about what a complaint says: noticed when the city received it. */
    static RegisterIncidentForm of(CaseFile complaint, CommandId wish, Moments moments) {
        UnitId unit = complaint.summary().unit();
        return new RegisterIncidentForm(
                wish.value(),
                unit == null ? null : unit.value(),
                ActView.clear(complaint.summary().subject()),
                ActView.clear(complaint.narrative()),
                null,
                null,
                null,
                null,
                moments.exactForForm(complaint.summary().receivedAt()),
                null,
                complaint.summary().complaintId().value());
    }

    /** Everything that was ticked. */
    public List<String> ticked() {
        return dataKinds == null ? List.of() : dataKinds;
    }

    RegisterIncident toCommand(Function<CommandId, IncidentId> incidentOf, Moments moments) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId("commandId", commandId);
        UnitId unit = reader.optionalUnit("unitId", unitId);
        Optional<ClearText> what = reader.requiredText("title", title);
        Optional<ClearText> told = reader.requiredText("description", description);
        Optional<IncidentKind> kindOf = reader.requiredChoice("kind", kind, FieldReader.anyOf(IncidentKind.class));
        Optional<SystemKind> hit = reader.requiredChoice("system", system, FieldReader.anyOf(SystemKind.class));
        List<DataKind> data = reader.choices("dataKinds", ticked(), FieldReader.anyOf(DataKind.class));
        Instant occurred = LocalTimes.read(reader, "occurredAt", occurredAt, moments);
        Instant detected = LocalTimes.read(reader, "detectedAt", detectedAt, moments);
        Instant learned = LocalTimes.read(reader, "learnedAt", learnedAt, moments);
        ComplaintId origin = reader.optional("raisedFrom", raisedFrom, ComplaintId::new, "complaint-…");
        reader.refuseIfAnythingIsWrong();
        return new RegisterIncident(
                incidentOf.apply(wish.orElseThrow()),
                wish.orElseThrow(),
                unit,
                kindOf.orElseThrow(),
                hit.orElseThrow(),
                data,
                what.orElseThrow(),
                told.orElseThrow(),
                occurred,
                detected,
                learned,
                origin);
    }
}
