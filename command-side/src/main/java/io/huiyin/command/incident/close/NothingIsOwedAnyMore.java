package io.huiyin.command.incident.close;

import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import io.huiyin.command.incident.file.IncidentState;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An incident stays open until everything it obliges to has ended.
 *
 * @param awaited what will be owed when handling ends
 */
record NothingIsOwedAnyMore(IncidentState state, List<DeadlineId> awaited) {

    void check(Findings findings) {
        List<DeadlineId> open = Stream.concat(state.obligations().open().stream(), awaited.stream())
                .toList();
        if (!open.isEmpty()) {
            String names = open.stream().map(DeadlineId::value).collect(Collectors.joining(", "));
            findings.add(null, RefusalCode.OBLIGATIONS_OPEN, names);
        }
    }
}
