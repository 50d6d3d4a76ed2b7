package io.huiyin.command.incident.register;

import io.huiyin.api.incident.RaisedFrom;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who raises an incident from a complaint keeps its instants: with the receipt the city had noticed. */
public record AnIncidentIsDetectedWhenTheComplaintComesIn(
        @Nullable RaisedFrom complaint) {

    /** The detection: as given, else the complaint's receipt; null when neither is known. */
    public @Nullable Instant detectedAt(@Nullable Instant given, Findings findings) {
        if (complaint == null) {
            return given;
        }
        if (given != null && given.isAfter(complaint.receivedAt())) {
            findings.add("detectedAt", RefusalCode.DETECTED_AFTER_COMPLAINT, given, complaint.receivedAt());
        }
        return given == null ? complaint.receivedAt() : given;
    }
}
