package io.huiyin.command.incident.act;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import java.time.Instant;

/** Nobody acts on an incident before there is one. */
public record NothingIsDoneBeforeTheIncident(Instant beganAt) {

    /** Notes an act that lies before the incident. */
    public void check(String field, Instant doneAt, Findings findings) {
        if (doneAt.isBefore(beganAt)) {
            findings.add(field, RefusalCode.BEFORE_THE_INCIDENT, doneAt, beganAt);
        }
    }
}
