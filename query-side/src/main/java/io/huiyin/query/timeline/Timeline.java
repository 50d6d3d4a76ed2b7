package io.huiyin.query.timeline;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.EventNames;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.query.views.Recorded;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the events of one kind of case into entries of its timeline. Every entry has the detail {@code origin}. */
public final class Timeline {

    private static final Map<Class<?>, String> STABLE_NAMES = EventNames.byName().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private final Map<Class<?>, Function<DomainEvent, Happening>> tellers;

    private Timeline(Map<Class<?>, Function<DomainEvent, Happening>> tellers) {
        this.tellers = Map.copyOf(tellers);
    }

    /** One with words for nothing yet. */
    public static Timeline empty() {
        return new Timeline(Map.of());
    }

    /** With words for one more kind of event. */
    public <E extends DomainEvent> Timeline telling(Class<E> type, Function<E, Happening> tell) {
        Map<Class<?>, Function<DomainEvent, Happening>> more = new HashMap<>(tellers);
        more.put(type, event -> tell.apply(type.cast(event)));
        return new Timeline(more);
    }

    /**
     * The entry for an event.
     *
     * @throws IllegalStateException if the timeline has no words for this kind of event
     */
    public TimelineRecord entry(DomainEvent event, Recorded recorded) {
        Envelope envelope = recorded.envelope();
        Happening happening = tellerOf(event).apply(event).with(Envelope.ORIGIN, envelope.origin());
        Instant occurredAt = recorded.occurredAt()
                .or(() -> Optional.ofNullable(happening.at()))
                .orElse(recorded.recordedAt());
        return new TimelineRecord(
                recorded.position(),
                recorded.sequence(),
                Objects.requireNonNull(STABLE_NAMES.get(event.getClass())),
                occurredAt,
                recorded.recordedAt(),
                envelope.actor(),
                envelope.role(),
                envelope.unit(),
                happening.details(),
                happening.textField(),
                happening.text());
    }

    private Function<DomainEvent, Happening> tellerOf(DomainEvent event) {
        Function<DomainEvent, Happening> teller = tellers.get(event.getClass());
        if (teller == null) {
            throw new IllegalStateException(
                    "The timeline has no words for " + event.getClass().getSimpleName());
        }
        return teller;
    }
}
