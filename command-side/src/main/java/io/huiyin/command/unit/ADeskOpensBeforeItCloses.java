package io.huiyin.command.unit;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.unit.DutyHours;
import io.huiyin.command.form.Findings;
import org.jspecify.annotations.Nullable;

/** Duty hours begin and end on one day, in this order. */
record ADeskOpensBeforeItCloses(@Nullable DutyHours hours) {

    void check(Findings findings) {
        if (hours == null) {
            return;
        }
        Findings missing = new Findings();
        missing.require("dutyHours.from", hours.from());
        missing.require("dutyHours.until", hours.until());
        if (missing.none() && !hours.from().isBefore(hours.until())) {
            missing.add("dutyHours.until", RefusalCode.DUTY_HOURS_OUT_OF_ORDER, hours.from(), hours.until());
        }
        findings.addAll(missing);
    }
}
