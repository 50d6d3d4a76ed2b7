package io.huiyin.server.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a class in a child process, reads its acknowledgements, and kills it without warning after so many. */
final class KilledProcess {

    private KilledProcess() {}

    /**
     * Every whole line the child printed after READY, also those still in the pipe when it died.
     *
     * @param acknowledgements how many to read before the kill
     */
    static List<String> run(Class<?> main, int acknowledgements, String... arguments) throws Exception {
        Process child = ChildJvm.start(main, arguments);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            awaitReady(lines);
            List<String> acknowledged = new ArrayList<>();
            for (int i = 0; i < acknowledgements; i++) {
                acknowledged.add(require(lines.readLine()));
            }
            // Not child.destroyForcibly(): it would close the pipe and lose what was acknowledged.
            child.toHandle().destroyForcibly();
            acknowledged.addAll(restOf(lines));
            return acknowledged;
        } finally {
            child.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static void awaitReady(BufferedReader lines) throws IOException {
        String line = require(lines.readLine());
        while (!line.equals("READY")) {
            line = require(lines.readLine());
        }
    }

    private static List<String> restOf(BufferedReader lines) throws IOException {
        StringBuilder rest = new StringBuilder();
        for (int c = lines.read(); c >= 0; c = lines.read()) {
            rest.append((char) c);
        }
        int end = rest.lastIndexOf("\n");
        // A line cut off by the kill acknowledged nothing.
        return end < 0 ? List.of() : rest.substring(0, end).lines().toList();
    }

    private static String require(String line) {
        if (line == null) {
            throw new IllegalStateException("The child ended by itself");
        }
        return line;
    }
}
