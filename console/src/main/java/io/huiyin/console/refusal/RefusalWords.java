package io.huiyin.console.refusal;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusalSentences;
import io.huiyin.api.refusal.Violation;
import io.huiyin.console.time.Moments;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a violation as a sentence, with instants in the city's time and states and roles by their names. */
@Component
public final class RefusalWords {

    private final MessageSource messages;
    private final Moments moments;

    RefusalWords(MessageSource messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    /** The sentence, without the field's name. */
    public String of(Violation violation, Locale locale) {
        List<String> arguments = violation.arguments().stream()
                .map(argument -> readable(violation.code(), argument, locale))
                .toList();
        return new RefusalSentences(locale).of(new Violation(violation.field(), violation.code(), arguments));
    }

    private String readable(RefusalCode code, String argument, Locale locale) {
        return switch (code) {
            case WRONG_STATE -> named("status.", argument, locale);
            case ALREADY_AT_LEVEL -> named("incident-level.", argument, locale);
            case REPORT_OUT_OF_TURN -> named("report-kind.", argument, locale);
            case OBLIGATION_NOT_RUNNING, OBLIGATIONS_OPEN -> named("obligation.", argument, locale);
            case NOTICE_WRONG_STATE -> named("notice.status.", argument, locale);
            case NOT_YOUR_ROLE, ROLE_NEEDS_UNIT, ROLE_HAS_NO_UNIT -> named("role.", argument, locale);
            default ->
                instant(argument)
                        .map(instant -> moments.minute(instant, locale))
                        .orElse(argument);
        };
    }

    private String named(String prefix, String argument, Locale locale) {
        return String.join(
                messages.getMessage("list.or", null, locale),
                List.of(argument.split(",\\s*", -1)).stream()
                        .map(name -> messages.getMessage(prefix + name, null, name, locale))
                        .toList());
    }

    private static Optional<Instant> instant(String argument) {
        if (!argument.endsWith("Z")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(argument));
        } catch (DateTimeParseException otherText) {
            return Optional.empty();
        }
    }
}
