package io.huiyin.console.forms;

import io.huiyin.api.refusal.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Reading numbers and switches out of an address. */
public final class Numbers {

    private Numbers() {}

    /** A whole number within bounds; the usual one when left out. */
    public static int between(
            FieldReader reader, String field, @Nullable String typed, int least, int most, int usual) {
        String form = least + "–" + most;
        Integer number = reader.optional(field, typed, Integer::valueOf, form);
        if (number == null) {
            return usual;
        }
        if (number < least || number > most) {
            reader.note(field, RefusalCode.NOT_ALLOWED, form);
        }
        return number;
    }

    /** A position in the ledger or a version, from 0; null when left out. */
    public static @Nullable Long position(FieldReader reader, String field, @Nullable String typed) {
        Long number = reader.optional(field, typed, Long::valueOf, "0, 1, 2, …");
        if (number != null && number < 0) {
            reader.note(field, RefusalCode.MALFORMED, "0, 1, 2, …");
        }
        return number;
    }

    /**
     * A position or version that stands alone; null when left out.
     *
     * @throws io.huiyin.api.refusal.RefusedException if it is none
     */
    public static @Nullable Long position(String field, @Nullable String typed) {
        FieldReader reader = new FieldReader();
        Long position = position(reader, field, typed);
        reader.refuseIfAnythingIsWrong();
        return position;
    }

    /** A switch; off when left out. */
    public static boolean flag(FieldReader reader, String field, @Nullable String typed) {
        return Boolean.TRUE.equals(reader.optional(field, typed, Numbers::flag, "true, false"));
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }
}
