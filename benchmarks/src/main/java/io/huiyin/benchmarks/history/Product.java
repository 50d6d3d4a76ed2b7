package io.huiyin.benchmarks.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The packaged product in a process of its own, as an operator runs it. */
final class Product implements AutoCloseable {

    private static final long STOP_WITHIN_MINUTES = 10;

    private final Process process;
    private final BlockingQueue<String> output = new LinkedBlockingQueue<>();

    private Product(Process process, Consumer<String> errors) {
        this.process = process;
        follow(
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
                output::add);
        follow(new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)), errors);
    }

    /**
     * Starts it.
     *
     * @param errors gets what it writes to standard error, a progress bar's states too, line by line
     */
    static Product start(Path launcher, String heap, Consumer<String> errors, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("HUIYIN_HEAP", heap);
        return new Product(builder.start(), errors);
    }

    /** Runs it to its end; the last line of its output. */
    static String run(Path launcher, Consumer<String> errors, String... arguments)
            throws IOException, InterruptedException {
        return start(launcher, "256m", errors, arguments).lastLine();
    }

    /**
     * Waits for its end; the last line of its output.
     *
     * @throws IllegalStateException if it failed
     */
    String lastLine() throws InterruptedException {
        int code = process.waitFor();
        String last = "";
        for (Optional<String> line = nextLine(); line.isPresent(); line = nextLine()) {
            last = line.get();
        }
        if (code != 0) {
            throw new IllegalStateException("It ended with " + code + ": " + process.info());
        }
        return last;
    }

    private Optional<String> nextLine() throws InterruptedException {
        return Optional.ofNullable(output.poll(1, TimeUnit.SECONDS));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The most memory it has held so far, in MiB, as the system counts; 0 where the system does not say. */
    long peakMemory() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    /** The processor time it has used so far, in seconds. */
    double processorSeconds() {
        return process.info()
                .totalCpuDuration()
                .map(used -> used.toMillis() / 1e3)
                .orElse(0.0);
    }

    /** Asks it to end, as an operator does, and waits for it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void follow(BufferedReader reader, Consumer<String> lines) {
        Thread follower = new Thread(() -> readAll(reader, lines), "product-output");
        follower.setDaemon(true);
        follower.start();
    }

    private static void readAll(BufferedReader reader, Consumer<String> lines) {
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.accept(line);
            }
        } catch (IOException ended) {
            // Whoever ends the process closes its streams; there is nothing more to read.
            lines.accept("");
        }
    }
}
