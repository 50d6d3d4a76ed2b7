package io.huiyin.console.incidents;

import io.huiyin.api.CommandId;
import io.huiyin.api.incident.IncidentCommand;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.console.cases.LocalTimes;
import io.huiyin.console.cases.VersionedForm;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.time.Moments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed about one act.
 *
 * @param typed by the command's names of its values
 */
public record ActForm(IncidentAct act, MultiValueMap<String, String> typed) implements VersionedForm<IncidentId> {

    private static final String COMMAND_ID = "commandId";
    private static final String VERSION = "version";

    static ActForm blank(IncidentAct act, CommandId wish, long version, Map<String, String> prefilled) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        prefilled.forEach(typed::add);
        typed.set(COMMAND_ID, wish.value());
        typed.set(VERSION, String.valueOf(version));
        return new ActForm(act, typed);
    }

    /** The id of the wish, issued when the form opened and kept through every error. */
    public @Nullable String commandId() {
        return value(COMMAND_ID);
    }

    @Override
    public @Nullable String version() {
        return value(VERSION);
    }

    /** What was typed in a field; null when nothing was. */
    public @Nullable String value(String field) {
        return typed.getFirst(field);
    }

    /** Everything that was ticked under a name. */
    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** Whether something stands in a field. */
    public boolean has(String field) {
        String value = value(field);
        return value != null && !value.isBlank();
    }

    @Override
    public ActForm atVersion(long current) {
        MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(typed);
        changed.set(VERSION, String.valueOf(current));
        return new ActForm(act, changed);
    }

    @Override
    public IncidentCommand toCommand(IncidentId id, Moments moments) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId(COMMAND_ID, commandId());
        ActReader fields = new ActReader(
                reader, this::value, this::values, (field, text) -> LocalTimes.read(reader, field, text, moments));
        return fields.read(act, id, wish, Numbers.position(reader, VERSION, version()));
    }
}
