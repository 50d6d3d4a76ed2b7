package io.huiyin.console.units;

import io.huiyin.api.CommandId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.console.forms.FieldReader;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A new unit, as typed; pages and the API read it alike.
 *
 * @param commandId issued when the form opened, kept through every error
 */
public record UnitForm(
        @Nullable String commandId,
        @Nullable String name,
        @Nullable String level,
        @Nullable String parent) {

    static final Set<String> FIELDS = Set.of("name", "level", "parent");

    static UnitForm blank(CommandId wish) {
        return new UnitForm(wish.value(), null, UnitLevel.CITY.name(), null);
    }

    /**
     * What it asks for.
     *
     * @param unitOf derives the new unit's id from the wish
     */
    public EstablishUnit toCommand(Function<CommandId, UnitId> unitOf) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId("commandId", commandId);
        Optional<String> called = reader.requiredText("name", name).map(ClearText::value);
        Optional<UnitLevel> stands = reader.requiredChoice("level", level, FieldReader.anyOf(UnitLevel.class));
        UnitId above = reader.optionalUnit("parent", parent);
        reader.refuseIfAnythingIsWrong();
        return new EstablishUnit(
                unitOf.apply(wish.orElseThrow()),
                wish.orElseThrow(),
                called.orElseThrow(),
                stands.orElseThrow(),
                above);
    }
}
