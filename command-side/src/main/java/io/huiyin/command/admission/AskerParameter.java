package io.huiyin.command.admission;

import io.huiyin.api.envelope.Envelope;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives a command handler that has a parameter of type {@link Envelope} the envelope of who asks. */
public final class AskerParameter implements ParameterResolverFactory, ParameterResolver<Envelope> {

    @Override
    public @Nullable ParameterResolver<Envelope> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == Envelope.class ? this : null;
    }

    @Override
    public Envelope resolveParameterValue(Message<?> message) {
        return Envelope.from(message.getMetaData());
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof CommandMessage;
    }
}
