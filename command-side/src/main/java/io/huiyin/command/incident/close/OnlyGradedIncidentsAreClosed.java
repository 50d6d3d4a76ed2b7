package io.huiyin.command.incident.close;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import io.huiyin.command.incident.file.IncidentState;

/** Until somebody has judged how grave an incident is, nobody knows what it obliges to. */
record OnlyGradedIncidentsAreClosed(IncidentState state) {

    void check(Findings findings) {
        if (state.cityLevel() == null) {
            findings.add(null, RefusalCode.NOT_GRADED);
        }
    }
}
