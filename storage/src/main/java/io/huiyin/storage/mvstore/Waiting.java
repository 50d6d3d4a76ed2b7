package io.huiyin.storage.mvstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What waits to be done together with all that waits then, in the order in which it came. Thread-safe. */
final class Waiting<E> {

    private final Queue<E> queue = new ConcurrentLinkedQueue<>();

    void add(E element) {
        queue.add(element);
    }

    int count() {
        return queue.size();
    }

    List<E> takeAll() {
        List<E> all = new ArrayList<>();
        for (E next = queue.poll(); next != null; next = queue.poll()) {
            all.add(next);
        }
        return all;
    }
}
