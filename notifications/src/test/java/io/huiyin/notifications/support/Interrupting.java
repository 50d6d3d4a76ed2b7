package io.huiyin.notifications.support;

import io.huiyin.storage.KeptState;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/** Kept state in the middle of whose use somebody else does something. */
public final class Interrupting {

    private Interrupting() {}

    /** The same kept state; before a method is called for the first time, something else happens. */
    public static KeptState beforeFirst(String method, KeptState kept, Runnable something) {
        AtomicBoolean happened = new AtomicBoolean();
        return (KeptState) Proxy.newProxyInstance(
                KeptState.class.getClassLoader(), new Class<?>[] {KeptState.class}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method) && happened.compareAndSet(false, true)) {
                        something.run();
                    }
                    try {
                        return called.invoke(kept, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
