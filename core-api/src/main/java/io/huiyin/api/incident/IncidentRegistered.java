package io.huiyin.api.incident;

import io.huiyin.api.sealing.SealedText;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An incident was put on record.
 *
 * @param number what people call it on the phone; absent in revision 1
 * @param unitId whose incident it is
 * @param dataKinds what data is concerned, each once, in the order of the enum
 * @param occurredAt when it happened, if that was known
 * @param detectedAt when it was first noticed
 * @param learnedAt when those responsible learned of it, if that was known
 * @param enteredAt when it was entered into the house
 * @param raisedFrom the complaint that brought it to light, if one did
 * @param contentDigest keyed digest of the content, to tell a repeat from another incident under the same id
 */
@Revision("2")
public record IncidentRegistered(
        IncidentId incidentId,
        @Nullable IncidentNumber number,
        UnitId unitId,
        IncidentKind kind,
        SystemKind system,
        List<DataKind> dataKinds,
        SealedText title,
        SealedText description,
        @Nullable Instant occurredAt,
        Instant detectedAt,
        @Nullable Instant learnedAt,
        Instant enteredAt,
        @Nullable RaisedFrom raisedFrom,
        String contentDigest)
        implements IncidentEvent {

    public IncidentRegistered {
        dataKinds = List.copyOf(dataKinds);
    }

    /** When it happened and became known, as it was thought when it was entered. */
    public IncidentInstants instants() {
        return new IncidentInstants(occurredAt, detectedAt, learnedAt);
    }
}
