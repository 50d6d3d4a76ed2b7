package io.huiyin.console.refusal;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;

/** Finds the refusal inside whatever the framework wrapped around it. */
public final class Refusals {

    private static final String UNIT = "unit-";

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
        return fromFramework(failure);
    }

    private static Optional<RefusedException> fromFramework(Throwable failure) {
        if (failure instanceof AggregateNotFoundException missing) {
            return Optional.of(unknown(String.valueOf(missing.getAggregateIdentifier())));
        }
        if (failure instanceof ConflictingAggregateVersionException conflict) {
            return Optional.of(RefusedException.because(
                    null, RefusalCode.CHANGED_SINCE, conflict.getExpectedVersion(), conflict.getActualVersion()));
        }
        if (failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException) {
            return Optional.of(RefusedException.because(null, RefusalCode.BUSY));
        }
        return Optional.empty();
    }

    private static RefusedException unknown(String aggregateId) {
        RefusalCode code = aggregateId.startsWith(UNIT) ? RefusalCode.UNKNOWN_UNIT : RefusalCode.UNKNOWN_COMPLAINT;
        return RefusedException.because(null, code, aggregateId);
    }
}
