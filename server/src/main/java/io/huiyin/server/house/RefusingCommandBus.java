package io.huiyin.server.house;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.ledger.AppendOutcomeUnknownException;
import io.huiyin.ledger.LedgerBusyException;
import io.huiyin.server.metrics.CommandMeter;
import io.micrometer.core.instrument.Timer;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.callbacks.NoOpCallback;
import org.axonframework.common.ExceptionUtils;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Tries a command again when another node was first with the same case, measures it, and tells callers in the house's own words when
 * the ledger was busy or could not say what became of an append.
 */
final class RefusingCommandBus implements CommandBus {

    private static final int TRIES = 4;

    private final CommandBus bus;
    private final CommandMeter meter;
    private final BooleanSupplier clockIsOff;

    RefusingCommandBus(CommandBus bus, CommandMeter meter, BooleanSupplier clockIsOff) {
        this.bus = bus;
        this.meter = meter;
        this.clockIsOff = clockIsOff;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, NoOpCallback.INSTANCE);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        Timer.Sample begun = meter.begin();
        CommandCallback<C, R> measured = (sent, result) -> {
            meter.end(begun, sent, result);
            callback.onResult(sent, result);
        };
        if (clockIsOff.getAsBoolean()) {
            measured.onResult(command, refused(RefusalCode.CLOCK_OFF));
        } else {
            dispatch(command, measured, TRIES);
        }
    }

    private <C, R> void dispatch(
            CommandMessage<C> command, CommandCallback<? super C, ? super R> callback, int triesLeft) {
        CommandCallback<C, R> whenDone = (sent, result) -> {
            if (triesLeft > 1 && has(result, ConcurrencyException.class)) {
                dispatch(command, callback, triesLeft - 1);
            } else {
                callback.onResult(sent, inOwnWords(result));
            }
        };
        bus.dispatch(command, whenDone);
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
        if (has(result, AppendOutcomeUnknownException.class)) {
            return refused(RefusalCode.OUTCOME_UNKNOWN);
        }
        if (has(result, LedgerBusyException.class) || has(result, ConcurrencyException.class)) {
            return refused(RefusalCode.BUSY);
        }
        return result;
    }

    private static boolean has(CommandResultMessage<?> result, Class<? extends Throwable> type) {
        return result.isExceptional()
                && ExceptionUtils.findException(result.exceptionResult(), type).isPresent();
    }

    private static <R> CommandResultMessage<R> refused(RefusalCode code) {
        return GenericCommandResultMessage.asCommandResultMessage(RefusedException.because(null, code));
    }
}
