package io.huiyin.command.complaint.history;

import io.huiyin.api.complaint.RegisterHistoricalComplaint;
import io.huiyin.api.complaint.SourceKey;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import org.jspecify.annotations.Nullable;

/** A source key stands for one complaint on every run of every import, so the id follows from it. */
final class TheIdBelongsToTheSourceKey {

    private TheIdBelongsToTheSourceKey() {}

    static void check(RegisterHistoricalComplaint command, Findings findings) {
        findings.require("source", command.source());
        if (isAnotherId(command.source(), command)) {
            findings.add("complaintId", RefusalCode.SOURCE_KEY_MISMATCH);
        }
    }

    private static boolean isAnotherId(@Nullable SourceKey source, RegisterHistoricalComplaint command) {
        return source != null && !source.complaintId().equals(command.complaintId());
    }
}
