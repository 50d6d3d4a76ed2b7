package io.huiyin.console.rest;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.console.forms.FieldReader;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reply, as a client sends it. */
@Schema(description = "Answers the citizen · 答复")
record NewReply(
        @Schema(maxLength = 20_000, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String reply,

        @Schema(
                description = "Instant with zone, for supervisors only; now if left out · 仅主管补录时填写",
                example = "2026-11-24T16:40:00+08:00")
        @Nullable
        String repliedAt,

        @Schema(maxLength = 2_000, description = "What proves an earlier reply · 补录凭据") @Nullable
        String lateEntryEvidence) {

    ReplyToComplaint toCommand(CommandId wish, ComplaintId complaintId, @Nullable Long expectedVersion) {
        FieldReader reader = new FieldReader();
        Optional<ClearText> answer = reader.requiredText("reply", reply);
        Instant given = Instants.read(reader, "repliedAt", repliedAt);
        reader.refuseIfAnythingIsWrong();
        return new ReplyToComplaint(
                complaintId,
                wish,
                expectedVersion,
                answer.orElseThrow(),
                given,
                FieldReader.optionalText(lateEntryEvidence));
    }
}
