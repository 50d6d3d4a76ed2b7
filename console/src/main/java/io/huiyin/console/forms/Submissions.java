package io.huiyin.console.forms;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.refusal.Incidents;
import io.huiyin.console.refusal.RefusalStatus;
import io.huiyin.console.refusal.RefusalWords;
import io.huiyin.console.refusal.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tries what a form asks for. Whatever goes wrong comes back as sentences, so that the form opens again as it was. */
@Component
public final class Submissions {

    private final RefusalWords words;
    private final MessageSource messages;
    private final Incidents incidents;

    Submissions(RefusalWords words, MessageSource messages, Incidents incidents) {
        this.words = words;
        this.messages = messages;
        this.incidents = incidents;
    }

    /**
     * Does it, or says what is wrong.
     *
     * @param fields the fields the form shows
     */
    public <T> Outcome<T> attempt(Set<String> fields, Locale locale, Supplier<T> wish) {
        try {
            return new Outcome<>(Optional.of(wish.get()), FormErrors.NONE, false, HttpStatus.OK);
        } catch (RuntimeException failure) {
            return Refusals.unwrapped(failure) instanceof RefusedException refusal
                    ? refused(refusal, fields, locale)
                    : unexpected(failure, locale);
        }
    }

    private <T> Outcome<T> refused(RefusedException refusal, Set<String> fields, Locale locale) {
        boolean changedSince =
                refusal.violations().stream().anyMatch(violation -> violation.code() == RefusalCode.CHANGED_SINCE);
        FormErrors errors = FormErrors.of(refusal, fields, words, locale);
        return new Outcome<>(Optional.empty(), errors, changedSince, RefusalStatus.of(refusal));
    }

    private <T> Outcome<T> unexpected(RuntimeException failure, Locale locale) {
        String reference = incidents.note(failure);
        String sentence = messages.getMessage("form.unexpected", new Object[] {reference}, locale);
        return new Outcome<>(Optional.empty(), FormErrors.general(sentence), false, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /**
     * How it went.
     *
     * @param result there exactly when it went well
     * @param changedSince whether it was refused because the case had changed
     * @param status what the page answers with
     */
    public record Outcome<T>(Optional<T> result, FormErrors errors, boolean changedSince, HttpStatus status) {

        /** Marks the answer when the form is shown again. */
        public void mark(HttpServletResponse response) {
            response.setStatus(status.value());
        }
    }
}
