package io.huiyin.command.incident.grade;

import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import org.jspecify.annotations.Nullable;

/** Giving an incident the level it has would say nothing new. */
record AGradingSaysSomethingNew(@Nullable IncidentLevel before) {

    void check(IncidentLevel level, Findings findings) {
        if (before != null && before == level) {
            findings.add("cityLevel", RefusalCode.ALREADY_AT_LEVEL, level);
        }
    }
}
