package io.huiyin.console.refusal;

import io.huiyin.api.refusal.RefusedException;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.HandlerExecutionException;
import org.jspecify.annotations.Nullable;

/** Finds the refusal inside whatever the framework wrapped around it. */
public final class Refusals {

    private Refusals() {}

    /** The refusal inside a failure, or the failure itself when it is none. */
    public static RuntimeException unwrapped(Throwable failure) {
        Optional<RefusedException> refusal = causes(failure)
                .map(Refusals::refusalIn)
                .flatMap(Optional::stream)
                .findFirst();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return failure instanceof RuntimeException plain ? plain : new IllegalStateException(failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, cause -> cause.getCause())
                .map(Throwable.class::cast);
    }

    private static Optional<RefusedException> refusalIn(Throwable failure) {
        if (failure instanceof RefusedException refusal) {
            return Optional.of(refusal);
        }
        if (failure instanceof HandlerExecutionException handled) {
            Optional<Object> details = handled.getDetails();
            return details.filter(RefusedException.class::isInstance).map(RefusedException.class::cast);
        }
        return Optional.empty();
    }
}
