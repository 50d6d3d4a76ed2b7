package io.huiyin.scheduler.support;

import io.huiyin.storage.KeptState;
import java.lang.reflect.Proxy;

/** Nobody tells the affected here, so nothing is kept. */
final class NoKeptState {

    static final KeptState INSTANCE = (KeptState) Proxy.newProxyInstance(
            NoKeptState.class.getClassLoader(), new Class<?>[] {KeptState.class}, (kept, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    private NoKeptState() {}
}
