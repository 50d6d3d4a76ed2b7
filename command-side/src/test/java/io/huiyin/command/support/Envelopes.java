package io.huiyin.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Looks at stored events with their metadata. */
public final class Envelopes {

    private Envelopes() {}

    public static Matcher<List<EventMessage<?>>> eachEventHas(String key, String value) {
        return passing(events -> assertThat(events)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getMetaData()).containsEntry(key, value)));
    }

    public static <T> Matcher<List<EventMessage<?>>> firstEvent(Class<T> type, Consumer<T> assertions) {
        return passing(events -> assertions.accept(type.cast(events.get(0).getPayload())));
    }

    /** Holds when the assertions do; their own message is what a failing test shows. */
    public static Matcher<List<EventMessage<?>>> passing(Consumer<List<EventMessage<?>>> assertions) {
        return new CustomTypeSafeMatcher<List<EventMessage<?>>>("events that pass the assertions") {
            @Override
            protected boolean matchesSafely(List<EventMessage<?>> events) {
                assertions.accept(events);
                return true;
            }
        };
    }
}
