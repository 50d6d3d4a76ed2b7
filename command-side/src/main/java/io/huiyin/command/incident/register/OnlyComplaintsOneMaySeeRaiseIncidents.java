package io.huiyin.command.incident.register;

import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.incident.RaisedFrom;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.complaint.ComplaintRegister;
import io.huiyin.command.complaint.ComplaintRegister.KnownComplaint;
import io.huiyin.command.form.Findings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A complaint named as origin is there, and for an officer it was given to the own organisation. */
record OnlyComplaintsOneMaySeeRaiseIncidents(ComplaintRegister complaints, Envelope asker) {

    /** The complaint with its receipt; null when none is named, and with a finding when there is none for the asker. */
    @Nullable
    RaisedFrom origin(@Nullable ComplaintId named, Findings findings) {
        if (named == null) {
            return null;
        }
        Optional<RaisedFrom> origin = complaints
                .find(named)
                .filter(this::mayBeSeen)
                .map(complaint -> new RaisedFrom(named, complaint.receivedAt()));
        if (origin.isEmpty()) {
            findings.add("raisedFrom", RefusalCode.UNKNOWN_COMPLAINT, named);
        }
        return origin.orElse(null);
    }

    // One that has gone to another unit since is still known here, so that a repeat says the same.
    private boolean mayBeSeen(KnownComplaint complaint) {
        return !asker.role().isBoundToUnit()
                || Optional.ofNullable(asker.unit())
                        .filter(complaint.units()::contains)
                        .isPresent();
    }
}
