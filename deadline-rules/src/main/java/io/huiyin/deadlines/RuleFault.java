package io.huiyin.deadlines;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file of rules.
 *
 * @param file name of the file
 * @param line where it stands, from 1; 0 when it is about the whole file
 * @param rule id of the rule, or its place while the id is not known; null when it is about the whole file
 * @param field field names from the rule down; empty when it is about the whole rule
 * @param kind what is wrong
 * @param arguments what the sentence names, such as what is allowed
 */
public record RuleFault(String file, int line, @Nullable String rule, String field, Kind kind, List<String> arguments) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public RuleFault {
        arguments = List.copyOf(arguments);
    }

    /** What can be wrong. */
    public enum Kind {
        /** The file cannot be read at all. */
        UNREADABLE,
        /** The file is no YAML. */
        NOT_YAML,
        /** The file is something else than one list named rules. */
        NO_RULES,
        /** A value stands where a group of fields belongs. */
        NOT_A_GROUP,
        /** A value stands where a list belongs. */
        NOT_A_LIST,
        /** A list names nothing. */
        EMPTY,
        /** A field has no meaning anywhere here. */
        UNKNOWN_FIELD,
        /** A field has no meaning beside the others of its step. */
        OUT_OF_PLACE,
        /** A field must be there. */
        MISSING,
        /** A text has another form. */
        NOT_OF_THE_FORM,
        /** A text is blank, too long or no text. */
        NOT_A_TEXT,
        /** A number is none, or out of range. */
        NOT_A_NUMBER,
        /** Neither true nor false. */
        NOT_A_FLAG,
        /** No time of the day. */
        NOT_A_TIME,
        /** No known time zone. */
        NOT_A_ZONE,
        /** None of the values that are allowed. */
        NOT_ALLOWED,
        /** Something stands twice. */
        TWICE,
        /** A milestone has both measures, or none. */
        ONE_MEASURE,
        /** A step leans on one that has no time of its own. */
        NO_OWN_TIME,
        /** A report is owed to nobody, or to several at once. */
        ONE_AUTHORITY,
        /** A clock could start at nothing that is known. */
        MAY_NEVER_START,
        /** A clock that starts when handling ends has other starts beside it. */
        HANDLED_STANDS_ALONE,
        /** No rule answers something the house has to answer. */
        NOT_COVERED,
        /** Two rules answer what only one can answer. */
        COVERED_TWICE,
        /** The rule was in use under this version and said something else. */
        CHANGED_WITHOUT_A_NEW_VERSION
    }

    /** Where it is and what is wrong, as one line for a reader: English for any English locale, Chinese otherwise. */
    public String sentence(Locale reader) {
        Locale locale = reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
        ResourceBundle words = ResourceBundle.getBundle("io.huiyin.deadlines.rule-faults", locale, NO_FALLBACK);
        String where = rule == null
                ? format(words, "where.file", locale, List.of(file, line))
                : format(
                        words,
                        field.isEmpty() ? "where.rule" : "where.field",
                        locale,
                        List.of(file, line, rule, field));
        return where + format(words, kind.name(), locale, arguments);
    }

    private static String format(ResourceBundle words, String key, Locale locale, List<?> arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments.toArray());
    }
}
