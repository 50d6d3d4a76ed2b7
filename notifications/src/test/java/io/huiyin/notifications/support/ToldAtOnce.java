package io.huiyin.notifications.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Tells readers of new events at once, as the ledger does; readers of Axon's own store look twice a second. */
final class ToldAtOnce {

    private final EventStore store;
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();

    private ToldAtOnce(EventStore store) {
        this.store = store;
    }

    static EventStore over(EventStore store) {
        return proxy(EventStore.class, new ToldAtOnce(store)::ofTheStore);
    }

    private @Nullable Object ofTheStore(Method method, Object @Nullable [] arguments) throws Throwable {
        Object answer = invoke(store, method, arguments);
        if (method.getName().equals("publish")) {
            readers.forEach(Runnable::run);
        }
        return answer instanceof BlockingStream<?> stream ? toldAtOnce(stream) : answer;
    }

    private BlockingStream<?> toldAtOnce(BlockingStream<?> stream) {
        return proxy(BlockingStream.class, (method, arguments) -> {
            if (arguments != null && method.getName().equals("setOnAvailableCallback")) {
                return readers.add((Runnable) arguments[0]);
            }
            return invoke(stream, method, arguments);
        });
    }

    private interface Call {
        @Nullable
        Object answer(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.answer(method, arguments)));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
