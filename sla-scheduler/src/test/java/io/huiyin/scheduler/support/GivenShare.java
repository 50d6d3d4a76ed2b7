package io.huiyin.scheduler.support;

import io.huiyin.storage.WorkShare;
import java.util.Set;

/** A share that is what the test says. */
public final class GivenShare implements WorkShare {

    private final int parts;
    private volatile Set<Integer> held = Set.of();

    public GivenShare(int parts) {
        this.parts = parts;
    }

    /** From now on these parts are held. */
    public void is(Set<Integer> now) {
        held = Set.copyOf(now);
    }

    @Override
    public int parts() {
        return parts;
    }

    @Override
    public Set<Integer> held() {
        return held;
    }

    @Override
    public boolean renew() {
        return false;
    }

    @Override
    public void close() {
        held = Set.of();
    }
}
