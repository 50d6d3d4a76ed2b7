package io.huiyin.server.docker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands behind the proxy in a node's place: says what it was asked, and keeps one stream of events open. */
final class StandInNode implements AutoCloseable {

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final CountDownLatch endOfEvents = new CountDownLatch(1);
    private final HttpServer server;

    StandInNode(String name) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Node", name);
            answer(exchange, said(exchange));
        });
        server.createContext("/events", this::keepOpenAfterTheFirst);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private static String said(HttpExchange exchange) {
        StringBuilder said = new StringBuilder();
        exchange.getRequestHeaders()
                .forEach((name, values) -> said.append(name)
                        .append('=')
                        .append(String.join(",", values))
                        .append('\n'));
        return said.toString();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private void keepOpenAfterTheFirst(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            body.flush();
            endOfEvents.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        endOfEvents.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
