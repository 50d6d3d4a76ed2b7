package io.huiyin.command.incident.grade;

import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import io.huiyin.command.incident.file.IncidentState;
import org.jspecify.annotations.Nullable;

/** Judging an incident as it is judged already would say nothing new. */
record AGradingSaysSomethingNew(IncidentState before) {

    void check(GradeIncident judgement, Findings findings) {
        if (before.grading() != null
                && judgement.cityLevel() == before.cityLevel()
                && isSaid(judgement.cacLevel(), before.cacLevel())
                && isSaid(judgement.criticalInfrastructure(), before.criticalInfrastructure())) {
            findings.add("cityLevel", RefusalCode.ALREADY_AT_LEVEL, judgement.cityLevel());
        }
    }

    private static boolean isSaid(@Nullable Object now, @Nullable Object then) {
        return now == null || now.equals(then);
    }
}
