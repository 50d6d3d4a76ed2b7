package io.huiyin.console.units;

import io.huiyin.api.CommandId;
import io.huiyin.api.unit.DutyHours;
import io.huiyin.api.unit.SetUnitContacts;
import io.huiyin.api.unit.UnitContacts;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.forms.FieldReader;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a unit is reached, as typed; what is left out is taken away.
 *
 * @param commandId issued when the form opened, kept through every error
 * @param from when the desk opens on working days, local time
 * @param until when it closes
 */
public record ContactsForm(
        @Nullable String commandId,
        @Nullable String desk,
        @Nullable String lead,
        @Nullable String from,
        @Nullable String until) {

    static final Set<String> FIELDS = Set.of("desk", "lead", "dutyHours.from", "dutyHours.until");

    static ContactsForm of(CommandId wish, UnitContacts contacts) {
        DutyHours hours = contacts.dutyHours();
        return new ContactsForm(
                wish.value(),
                contacts.desk() == null ? null : contacts.desk().value(),
                contacts.lead() == null ? null : contacts.lead().value(),
                hours == null ? null : hours.from().toString(),
                hours == null ? null : hours.until().toString());
    }

    SetUnitContacts toCommand(UnitId unit) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId("commandId", commandId);
        DutyHours hours = isGiven(from) || isGiven(until) ? hours(reader) : null;
        reader.refuseIfAnythingIsWrong();
        return new SetUnitContacts(unit, wish.orElseThrow(), text(desk), text(lead), hours);
    }

    private @Nullable DutyHours hours(FieldReader reader) {
        Optional<LocalTime> opens = reader.required("dutyHours.from", from, LocalTime::parse, "09:00");
        Optional<LocalTime> closes = reader.required("dutyHours.until", until, LocalTime::parse, "17:30");
        return opens.isPresent() && closes.isPresent() ? new DutyHours(opens.get(), closes.get()) : null;
    }

    private static boolean isGiven(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }

    private static @Nullable String text(@Nullable String typed) {
        return isGiven(typed) ? typed : null;
    }
}
