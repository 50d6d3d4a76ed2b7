package io.huiyin.command.incident.close;

import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import io.huiyin.command.incident.file.IncidentState;
import java.util.List;
import java.util.stream.Collectors;

/** An incident stays open until everything it obliges to has ended. */
record NothingIsOwedAnyMore(IncidentState state) {

    void check(Findings findings) {
        List<DeadlineId> open = state.obligations().open();
        if (!open.isEmpty()) {
            String names = open.stream().map(DeadlineId::value).collect(Collectors.joining(", "));
            findings.add(null, RefusalCode.OBLIGATIONS_OPEN, names);
        }
    }
}
