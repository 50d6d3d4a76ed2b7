package io.huiyin.command.admission;

import io.huiyin.api.Command;
import io.huiyin.api.Permissions;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a command through only with a whole envelope, a command id, and a role that {@link Permissions} lets send it.
 * Denies by default.
 */
public final class AllowedRolesInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(AllowedRolesInterceptor.class);

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain interceptorChain) throws Exception {
        CommandMessage<?> command = unitOfWork.getMessage();
        Envelope asker = envelopeOf(command);
        requireRole(asker, command.getPayloadType());
        requireCommandId(command.getPayload());
        return interceptorChain.proceed();
    }

    private static Envelope envelopeOf(CommandMessage<?> command) {
        try {
            return Envelope.from(command.getMetaData());
        } catch (IllegalArgumentException incomplete) {
            LOG.warn("Refused {}: {}", command.getCommandName(), incomplete.getMessage());
            throw RefusedException.because("envelope", RefusalCode.REQUIRED);
        }
    }

    private static void requireRole(Envelope asker, Class<?> commandType) {
        if (!Permissions.mayUse(commandType, asker.role())) {
            LOG.warn("Refused {} to {} in the role {}", commandType.getSimpleName(), asker.actor(), asker.role());
            throw RefusedException.because(null, RefusalCode.NOT_YOUR_ROLE, asker.role());
        }
    }

    // A form or a REST body may leave it out, whatever the record's type says.
    private static void requireCommandId(Object payload) {
        if (payload instanceof Command command && isMissing(command.commandId())) {
            throw RefusedException.because("commandId", RefusalCode.REQUIRED);
        }
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null;
    }
}
