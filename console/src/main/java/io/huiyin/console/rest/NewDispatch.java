package io.huiyin.console.rest;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.forms.FieldReader;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A dispatch, as a client sends it. */
@Schema(description = "Gives a complaint to a unit · 交办")
record NewDispatch(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "unit-data-bureau") @Nullable
        String unitId,

        @Schema(maxLength = 2_000) @Nullable String instruction) {

    DispatchComplaint toCommand(CommandId wish, ComplaintId complaintId, @Nullable Long expectedVersion) {
        FieldReader reader = new FieldReader();
        Optional<UnitId> unit = reader.requiredUnit("unitId", unitId);
        reader.refuseIfAnythingIsWrong();
        return new DispatchComplaint(
                complaintId, wish, expectedVersion, unit.orElseThrow(), FieldReader.optionalText(instruction));
    }
}
