package io.huiyin.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;

/** Remembers what was sent, and answers as a test wants it. */
final class FakeCommands implements CommandGateway {

    /** One command with its envelope. */
    record Sent(Object command, MetaData metaData) {}

    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
    private Function<Object, Object> answer = command -> "";

    void reset() {
        sent.clear();
        answer = command -> "";
    }

    void answerWith(Function<Object, Object> next) {
        answer = next;
    }

    void refuseWith(RuntimeException refusal) {
        answer = command -> {
            throw refusal;
        };
    }

    List<Sent> sent() {
        return sent;
    }

    <C> C only(Class<C> type) {
        if (sent.size() != 1) {
            throw new AssertionError("Sent: " + sent);
        }
        return type.cast(sent.get(0).command());
    }

    @Override
    @SuppressWarnings("unchecked") // The caller casts to what it expects.
    public <R> CompletableFuture<R> send(Object command, MetaData metaData) {
        sent.add(new Sent(command, metaData));
        try {
            return (CompletableFuture<R>) CompletableFuture.completedFuture(answer.apply(command));
        } catch (RuntimeException refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
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
    public <R> CompletableFuture<R> send(Object command) {
        throw new UnsupportedOperationException("Without an envelope");
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException();
    }
}
