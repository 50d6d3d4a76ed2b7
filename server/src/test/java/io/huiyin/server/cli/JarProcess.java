package io.huiyin.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The packaged program in a process of its own, as a user runs it. */
public final class JarProcess implements AutoCloseable {

    /** Whatever the machine, a process that says nothing for so long hangs. */
    private static final long LINE_WITHIN_SECONDS = 300;

    private static final String HEAP = "512m";
    private static final List<String> SHORT_LIVED =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8");
    private static final String END = "\u0000end";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();

    private JarProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::readAll, "jar-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Has the launcher unpack the jar and rehearse a start, so that commands may be started beside each other. */
    static synchronized void prepare() throws IOException, InterruptedException {
        try (JarProcess version = start(List.of(), "--version")) {
            version.awaitEnd();
        }
    }

    /** Starts {@code ./huiyin <arguments>} at the root of the project. */
    static JarProcess start(List<String> jvmOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("huiyin.rootDir"), "huiyin").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder launcher = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        List<String> options = new ArrayList<>(SHORT_LIVED);
        options.addAll(jvmOptions);
        launcher.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", options));
        launcher.environment().put("HUIYIN_HEAP", HEAP);
        launcher.environment().put("HUIYIN_JAVA_OPTIONS", "");
        return new JarProcess(launcher.start());
    }

    /** Starts {@code java -jar huiyin.jar <arguments>}, as an operator does who has nothing but the jar. */
    static JarProcess ofTheJarAlone(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SHORT_LIVED);
        command.addAll(List.of("-Xmx" + HEAP, "-Dfile.encoding=UTF-8", "-jar", System.getProperty("huiyin.jar")));
        command.addAll(List.of(arguments));
        return new JarProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Follows what somebody else has started. */
    public static JarProcess following(Process process) {
        return new JarProcess(process);
    }

    /** The next line of standard output that starts so. */
    public String awaitLine(String start) throws InterruptedException {
        while (true) {
            String line = lines.poll(LINE_WITHIN_SECONDS, TimeUnit.SECONDS);
            if (line == null || line.equals(END)) {
                throw new IllegalStateException("No line starts with \"" + start + "\" in " + seen);
            }
            seen.add(line);
            if (line.startsWith(start)) {
                return line;
            }
        }
    }

    /** Waits for the end; everything on standard output. */
    public Ended awaitEnd() throws InterruptedException {
        for (String line = next(); !line.equals(END); line = next()) {
            seen.add(line);
        }
        return new Ended(process.waitFor(), String.join("\n", seen));
    }

    /** Asks the process to end, as an operator does, and waits for it. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private String next() throws InterruptedException {
        String line = lines.poll(LINE_WITHIN_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new IllegalStateException("The process neither prints nor ends: " + seen);
        }
        return line;
    }

    private void readAll() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException gone) {
            // The process was killed; what it printed before is what there is.
        } finally {
            lines.add(END);
        }
    }

    /** How a process ended. */
    public record Ended(int exitCode, String output) {}
}
