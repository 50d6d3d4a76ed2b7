package io.huiyin.console.cases;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.RevealComplainant;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.console.forms.FieldReader;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks to see who complains, as typed.
 *
 * @param commandId issued when the file opened
 * @param purpose why
 */
public record RevealForm(
        @Nullable String commandId, @Nullable String purpose) {

    static final Set<String> FIELDS = Set.of("purpose");

    RevealComplainant toCommand(ComplaintId complaintId) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId("commandId", commandId);
        Optional<ClearText> why = reader.requiredText("purpose", purpose);
        reader.refuseIfAnythingIsWrong();
        return new RevealComplainant(complaintId, wish.orElseThrow(), why.orElseThrow());
    }
}
