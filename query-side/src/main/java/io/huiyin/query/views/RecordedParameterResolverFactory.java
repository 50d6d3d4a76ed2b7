package io.huiyin.query.views;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives event handlers their {@link Recorded} parameter; Axon finds it through the service file. */
public final class RecordedParameterResolverFactory implements ParameterResolverFactory {

    private static final ParameterResolver<Recorded> RESOLVER = new RecordedResolver();

    @Override
    public @Nullable ParameterResolver<Recorded> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == Recorded.class ? RESOLVER : null;
    }

    private static final class RecordedResolver implements ParameterResolver<Recorded> {

        @Override
        public Recorded resolveParameterValue(Message<?> message) {
            return Recorded.of((TrackedEventMessage<?>) message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof TrackedEventMessage;
        }
    }
}
