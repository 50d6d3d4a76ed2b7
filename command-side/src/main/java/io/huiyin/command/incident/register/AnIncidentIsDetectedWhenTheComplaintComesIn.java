package io.huiyin.command.incident.register;

import io.huiyin.api.incident.RaisedFrom;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who raises an incident from a complaint keeps its instants: with the receipt the city had noticed. */
final class AnIncidentIsDetectedWhenTheComplaintComesIn {

    private AnIncidentIsDetectedWhenTheComplaintComesIn() {}

    /** The detection: as given, else the complaint's receipt; null when neither is known. */
    static @Nullable Instant detectedAt(RegisterIncident command, Findings findings) {
        RaisedFrom complaint = command.raisedFrom();
        Instant given = command.detectedAt();
        if (complaint == null) {
            return given;
        }
        Instant receivedAt = complaint.receivedAt();
        findings.require("raisedFrom.complaintId", complaint.complaintId());
        findings.require("raisedFrom.receivedAt", receivedAt);
        if (given == null) {
            return receivedAt;
        }
        return notAfter(receivedAt, given, findings);
    }

    // A form may leave the receipt out, whatever the record's type says.
    private static Instant notAfter(@Nullable Instant receivedAt, Instant given, Findings findings) {
        if (receivedAt != null && given.isAfter(receivedAt)) {
            findings.add("detectedAt", RefusalCode.DETECTED_AFTER_COMPLAINT, given, receivedAt);
        }
        return given;
    }
}
