package io.huiyin.scheduler.support;

import io.huiyin.api.Command;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * The way from a node to the command side, on which commands and answers get lost as a test wants. Knows every command
 * that was sent and how often the command side said that it was too early.
 */
public final class Wire implements CommandGateway {

    /** What becomes of a command. */
    public enum Fate {
        ARRIVES,
        COMMAND_LOST,
        ANSWER_LOST,
        NO_ANSWER
    }

    private final @Nullable CommandGateway commandSide;
    private final Supplier<Fate> fates;
    private final List<CommandMessage<?>> sent = new ArrayList<>();
    private int tooEarly;

    /** @param commandSide null where commands only are written down and answered with nothing */
    public Wire(@Nullable CommandGateway commandSide, Supplier<Fate> fates) {
        this.commandSide = commandSide;
        this.fates = fates;
    }

    /** Everything that was sent, in order. */
    public List<Command> sent() {
        return sent.stream().map(message -> (Command) message.getPayload()).toList();
    }

    /** The same with its envelopes. */
    public List<CommandMessage<?>> messages() {
        return List.copyOf(sent);
    }

    /** How often a command came before its time. */
    public int tooEarly() {
        return tooEarly;
    }

    @Override
    public <R> CompletableFuture<R> send(Object command) {
        sent.add((CommandMessage<?>) command);
        Fate fate = fates.get();
        if (fate == Fate.NO_ANSWER) {
            return new CompletableFuture<>();
        }
        if (fate == Fate.COMMAND_LOST) {
            return CompletableFuture.failedFuture(new IllegalStateException("lost"));
        }
        CompletableFuture<R> answer = answer(command);
        return fate == Fate.ANSWER_LOST ? CompletableFuture.failedFuture(new IllegalStateException("lost")) : answer;
    }

    private <R> CompletableFuture<R> answer(Object command) {
        if (commandSide == null) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<R> answer = commandSide.send(command);
        if (answer.isCompletedExceptionally()) {
            answer.exceptionally(this::count);
        }
        return answer;
    }

    private <R> @Nullable R count(Throwable failure) {
        boolean early = failure instanceof RefusedException refused
                && refused.violations().get(0).code() == RefusalCode.NOT_YET_DUE;
        tooEarly += early ? 1 : 0;
        return null;
    }

    @Override
    public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R> R sendAndWait(Object command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R> R sendAndWait(Object command, long timeout, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
        throw new UnsupportedOperationException();
    }
}
