package io.huiyin.console.rest;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.RevealComplainant;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.console.forms.FieldReader;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The purpose of a look at who complains, as a client sends it. */
@Schema(description = "Looks at who complains; the look is recorded · 查看诉求人，查看会被记录")
record NewReveal(
        @Schema(minLength = 2, maxLength = 200, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String purpose) {

    RevealComplainant toCommand(CommandId wish, ComplaintId complaintId) {
        FieldReader reader = new FieldReader();
        Optional<ClearText> why = reader.requiredText("purpose", purpose);
        reader.refuseIfAnythingIsWrong();
        return new RevealComplainant(complaintId, wish, why.orElseThrow());
    }
}
