package io.huiyin.console.units;

import io.huiyin.api.CommandId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.RenameUnit;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.forms.FieldReader;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Another name for a unit, as typed.
 *
 * @param commandId issued when the form opened, kept through every error
 */
public record RenameForm(
        @Nullable String commandId, @Nullable String name) {

    static final Set<String> FIELDS = Set.of("name");

    RenameUnit toCommand(UnitId unit) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId("commandId", commandId);
        Optional<String> called = reader.requiredText("name", name).map(ClearText::value);
        reader.refuseIfAnythingIsWrong();
        return new RenameUnit(unit, wish.orElseThrow(), called.orElseThrow());
    }
}
