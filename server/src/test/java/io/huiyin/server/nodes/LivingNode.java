package io.huiyin.server.nodes;

import io.huiyin.server.crash.ChildJvm;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A child process as its parent sees it. */
final class LivingNode implements AutoCloseable {

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter orders;

    private LivingNode(String name, Process process) {
        this.name = name;
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    static LivingNode start(String name, Class<?> main, String... arguments) throws IOException {
        return new LivingNode(name, ChildJvm.start(main, arguments));
    }

    String name() {
        return name;
    }

    /** The next line it prints. */
    String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException("The child ended by itself");
        }
        return line;
    }

    /** Tells it to do something; who wants to know when it is done waits for the answer. */
    void told(String order) throws IOException {
        orders.write(order);
        orders.newLine();
        orders.flush();
    }

    /** Tells it to do something and waits until it has. */
    void does(String order) throws IOException {
        told(order);
        answer();
    }

    /** Without warning, as by SIGKILL. */
    void isKilled() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
