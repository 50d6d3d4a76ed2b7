package io.huiyin.console.cases;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.time.Moments;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch, as typed.
 *
 * @param commandId issued when the form opened, kept through every error
 * @param version the case's version the person had before them
 */
public record DispatchForm(
        @Nullable String commandId,
        @Nullable String version,
        @Nullable String unitId,
        @Nullable String instruction) implements VersionedForm<ComplaintId> {

    static final Set<String> FIELDS = Set.of("unitId", "instruction");

    static DispatchForm blank(CommandId wish, long version) {
        return new DispatchForm(wish.value(), String.valueOf(version), null, null);
    }

    @Override
    public DispatchForm atVersion(long current) {
        return new DispatchForm(commandId, String.valueOf(current), unitId, instruction);
    }

    @Override
    public DispatchComplaint toCommand(ComplaintId complaintId, Moments moments) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId("commandId", commandId);
        Long expected = Numbers.position(reader, "version", version);
        Optional<UnitId> unit = reader.requiredUnit("unitId", unitId);
        reader.refuseIfAnythingIsWrong();
        return new DispatchComplaint(
                complaintId, wish.orElseThrow(), expected, unit.orElseThrow(), FieldReader.optionalText(instruction));
    }
}
