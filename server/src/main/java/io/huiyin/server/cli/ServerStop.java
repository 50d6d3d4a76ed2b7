package io.huiyin.server.cli;

import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Waits until a server was told to stop and has stopped. */
final class ServerStop {

    private ServerStop() {}

    static void await(ConfigurableApplicationContext house) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        house.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                stopped.countDown();
            }
        });
        stopped.await();
    }
}
