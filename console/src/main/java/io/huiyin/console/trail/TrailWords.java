package io.huiyin.console.trail;

import io.huiyin.api.EventNames;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.trail.LedgerProblem;
import io.huiyin.api.trail.TrailEntry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Says in words what the trail holds in names. */
@Component
public final class TrailWords {

    private static final String ACCOUNT_PREFIX = "account-";

    private final MessageSource messages;

    TrailWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What happened. */
    public String event(String name, Locale locale) {
        return named("trail.event.", name, locale);
    }

    /** Every kind of event by its name, in the order of the words. */
    Map<String, String> events(Locale locale) {
        return EventNames.byName().keySet().stream()
                .map(name -> Map.entry(name, event(name, locale)))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** Who did it: a pseudonym without its prefix, or the house. */
    public String actor(TrailEntry entry, Locale locale) {
        String actor = entry.envelope().getOrDefault(Envelope.ACTOR, "");
        if (actor.equals(AccountId.SYSTEM.value())) {
            return say("role.SYSTEM", locale);
        }
        return actor.startsWith(ACCOUNT_PREFIX) ? actor.substring(ACCOUNT_PREFIX.length()) : actor;
    }

    /** In which role. */
    public String role(TrailEntry entry, Locale locale) {
        String role = entry.envelope().getOrDefault(Envelope.ROLE, "");
        return named("role.", role, locale);
    }

    /** What is wrong with the ledger; null when nothing is. */
    public @Nullable String problem(@Nullable LedgerProblem problem, Locale locale) {
        if (problem == null) {
            return null;
        }
        String what = say("trail.problem." + problem.kind(), locale);
        return problem.position() == null
                ? say("trail.problem.block", locale, problem.height(), what)
                : say("trail.problem.event", locale, problem.height(), problem.position(), what);
    }

    /** One of the envelope's names. */
    String envelope(String key, Locale locale) {
        return named("trail.envelope.", key, locale);
    }

    /** A message. */
    public String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Some messages in order. */
    List<String> sayAll(List<String> keys, Locale locale) {
        return keys.stream().map(key -> say(key, locale)).toList();
    }

    private String named(String prefix, String name, Locale locale) {
        return messages.getMessage(new DefaultMessageSourceResolvable(new String[] {prefix + name}, name), locale);
    }
}
