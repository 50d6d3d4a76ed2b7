package io.huiyin.server.crash;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The control: appends to a store that commits as MVStore does by itself, about once a second, and acknowledges each
 * append at once, until it is killed.
 */
public final class StockStoreProcess {

    private StockStoreProcess() {}

    /** Arguments: file, name of this run. */
    public static void main(String[] arguments) {
        ChildJvm.endWithParent();
        MVStore store = MVStore.open(Path.of(arguments[0]).toString());
        MVMap<String, String> map = store.openMap("events");
        AtomicLong number = new AtomicLong();
        System.out.println("READY");
        for (int i = 0; i < LoadProcess.THREADS; i++) {
            new Thread(() -> append(map, number, arguments[1]), "load-" + i).start();
        }
    }

    /** What of the acknowledged appends is there. */
    static long countThere(Path file, Iterable<String> acknowledged) {
        try (MVStore store = MVStore.open(file.toString())) {
            MVMap<String, String> map = store.openMap("events");
            long there = 0;
            for (String key : acknowledged) {
                there += map.containsKey(key) ? 1 : 0;
            }
            return there;
        }
    }

    private static void append(MVMap<String, String> map, AtomicLong number, String run) {
        while (true) {
            String key = run + "@" + number.incrementAndGet();
            map.put(key, "event");
            synchronized (System.out) {
                System.out.println(key);
                System.out.flush();
            }
        }
    }
}
