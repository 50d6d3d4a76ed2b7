package io.huiyin.console.forms;

import io.huiyin.api.CommandId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was typed into values, and notes everything that is wrong on the way. Read all fields first, then
 * {@link #refuseIfAnythingIsWrong()}; after that every required value is there. The house decides again by itself.
 */
public final class FieldReader {

    private static final Pattern UNIT_ID = Pattern.compile("unit-[A-Za-z0-9._-]{1,80}");

    private final List<Violation> violations = new ArrayList<>();

    /**
     * Ends the reading.
     *
     * @throws RefusedException with everything noted so far, if there is anything
     */
    public void refuseIfAnythingIsWrong() {
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
    }

    /** Notes one thing that is wrong. */
    public void note(@Nullable String field, RefusalCode code, Object... arguments) {
        violations.add(Violation.of(field, code, arguments));
    }

    /** A text that must be there. Its length and its characters are the house's to judge. */
    public Optional<ClearText> requiredText(String field, @Nullable String typed) {
        return required(field, present(typed)).map(ClearText::new);
    }

    /** A text that may be left out; null when it is. */
    public static @Nullable ClearText optionalText(@Nullable String typed) {
        return present(typed).map(ClearText::new).orElse(null);
    }

    /** One of an enum's names that must be there. */
    public <E extends Enum<E>> Optional<E> requiredChoice(String field, @Nullable String typed, List<E> allowed) {
        return required(field, present(typed)).flatMap(name -> choice(field, name, allowed));
    }

    /** One of an enum's names that may be left out; null when it is. */
    public <E extends Enum<E>> @Nullable E optionalChoice(String field, @Nullable String typed, List<E> allowed) {
        return present(typed).flatMap(name -> choice(field, name, allowed)).orElse(null);
    }

    /** Any number of an enum's names; one that is none is noted. */
    public <E extends Enum<E>> List<E> choices(String field, List<String> typed, List<E> allowed) {
        return typed.stream()
                .filter(name -> !name.isBlank())
                .flatMap(name -> choice(field, name, allowed).stream())
                .toList();
    }

    /** Any other value that must be there, read by a function that throws when the form is wrong. */
    public <T> Optional<T> required(
            String field, @Nullable String typed, Function<String, T> reader, String expectedForm) {
        return required(field, present(typed)).flatMap(text -> parsed(field, text, reader, expectedForm));
    }

    /** Any other value that may be left out; null when it is. */
    public <T> @Nullable T optional(
            String field, @Nullable String typed, Function<String, T> reader, String expectedForm) {
        return present(typed)
                .flatMap(text -> parsed(field, text, reader, expectedForm))
                .orElse(null);
    }

    /** A unit's id that must be there. */
    public Optional<UnitId> requiredUnit(String field, @Nullable String typed) {
        return required(field, present(typed)).flatMap(text -> unit(field, text));
    }

    /** A unit's id that may be left out; null when it is. */
    public @Nullable UnitId optionalUnit(String field, @Nullable String typed) {
        return present(typed).flatMap(text -> unit(field, text)).orElse(null);
    }

    /** The id of the wish, as issued when the form opened. */
    public Optional<CommandId> commandId(String field, @Nullable String typed) {
        return required(field, typed, CommandId::new, "1–100 × A-Z a-z 0-9 . _ : -");
    }

    private Optional<UnitId> unit(String field, String text) {
        if (!UNIT_ID.matcher(text).matches()) {
            note(field, RefusalCode.MALFORMED, "unit-…");
            return Optional.empty();
        }
        return Optional.of(new UnitId(text));
    }

    private <E extends Enum<E>> Optional<E> choice(String field, String name, List<E> allowed) {
        Optional<E> choice =
                allowed.stream().filter(value -> value.name().equals(name)).findFirst();
        if (choice.isEmpty()) {
            note(
                    field,
                    RefusalCode.NOT_ALLOWED,
                    allowed.stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        return choice;
    }

    private <T> Optional<T> parsed(String field, String text, Function<String, T> reader, String expectedForm) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException otherForm) {
            note(field, RefusalCode.MALFORMED, expectedForm);
            return Optional.empty();
        }
    }

    private <T> Optional<T> required(String field, Optional<T> value) {
        boolean alreadyNoted = violations.stream().anyMatch(violation -> field.equals(violation.field()));
        if (value.isEmpty() && !alreadyNoted) {
            note(field, RefusalCode.REQUIRED);
        }
        return value;
    }

    private static Optional<String> present(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** All values of an enum, for choices without exception. */
    public static <E extends Enum<E>> List<E> anyOf(Class<E> type) {
        return Arrays.asList(type.getEnumConstants());
    }
}
