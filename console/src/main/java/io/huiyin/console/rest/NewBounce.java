package io.huiyin.console.rest;

import io.huiyin.api.CommandId;
import io.huiyin.api.delivery.DeliverySummary;
import io.huiyin.api.delivery.RecordBounce;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.console.forms.FieldReader;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That a message came back, as a client sends it. */
@Schema(description = "Says that a message came back after it was sent · 登记消息被退回")
record NewBounce(
        @Schema(
                minimum = "1",
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "Which sending came back, as the message says · 第几次发送被退回")
        @Nullable
        Integer round,

        @Schema(minLength = 2, maxLength = 2_000, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String bounceReason) {

    RecordBounce toCommand(CommandId wish, DeliverySummary message) {
        FieldReader reader = new FieldReader();
        Optional<Integer> sending =
                reader.required("round", round == null ? null : round.toString(), Integer::valueOf, "1, 2, 3, …");
        Optional<ClearText> why = reader.requiredText("bounceReason", bounceReason);
        reader.refuseIfAnythingIsWrong();
        return new RecordBounce(message.deliveryId(), wish, message.caseId(), sending.orElseThrow(), why.orElseThrow());
    }
}
