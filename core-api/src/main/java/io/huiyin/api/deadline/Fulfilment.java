package io.huiyin.api.deadline;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What an act fulfils of what is owed.
 *
 * @param kinds what kinds of obligations
 * @param recipients to whom it went, by the names of rules; empty when that does not matter
 */
public record Fulfilment(Set<ObligationKind> kinds, Set<String> recipients) {

    /** To whom a report is owed when nobody says: the first obligations knew no other authority. */
    public static final String COMPETENT_AUTHORITY = "competent-authority";

    public Fulfilment {
        kinds = Set.copyOf(kinds);
        recipients = Set.copyOf(recipients);
    }

    /** Of everything of a kind, to whomever it is owed. */
    public static Fulfilment of(ObligationKind kind) {
        return new Fulfilment(Set.of(kind), Set.of());
    }

    /** Whether the act fulfils what this deadline is about. */
    public boolean fulfils(Deadline deadline) {
        return kinds.contains(deadline.obligation())
                && (recipients.isEmpty()
                        || Objects.requireNonNullElse(deadline.recipients(), List.of(COMPETENT_AUTHORITY)).stream()
                                .anyMatch(recipients::contains));
    }
}
