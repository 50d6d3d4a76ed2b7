package io.huiyin.server.house;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.ledger.AppendOutcomeUnknownException;
import io.huiyin.ledger.LedgerBusyException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** Tells callers in the house's own words when the ledger was busy or could not say what became of an append. */
final class RefusingCommandBus implements CommandBus {

    private final CommandBus bus;

    RefusingCommandBus(CommandBus bus) {
        this.bus = bus;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        bus.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        CommandCallback<C, R> inOwnWords = (sent, result) -> callback.onResult(sent, inOwnWords(result));
        bus.dispatch(command, inOwnWords);
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return bus.subscribe(commandName, handler);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
        return bus.registerDispatchInterceptor(dispatchInterceptor);
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> handlerInterceptor) {
        return bus.registerHandlerInterceptor(handlerInterceptor);
    }

    private static <R> CommandResultMessage<? extends R> inOwnWords(CommandResultMessage<? extends R> result) {
        if (!result.isExceptional()) {
            return result;
        }
        for (Throwable cause = result.exceptionResult(); cause != null; cause = cause.getCause()) {
            if (cause instanceof LedgerBusyException) {
                return refused(RefusalCode.BUSY);
            }
            if (cause instanceof AppendOutcomeUnknownException) {
                return refused(RefusalCode.OUTCOME_UNKNOWN);
            }
        }
        return result;
    }

    private static <R> CommandResultMessage<R> refused(RefusalCode code) {
        return GenericCommandResultMessage.asCommandResultMessage(RefusedException.because(null, code));
    }
}
