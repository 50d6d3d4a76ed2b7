package io.huiyin.benchmarks.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is measured.
 *
 * @param launcher what starts the product
 * @param file the history, a CSV file of the council's form, plain or gzipped
 * @param data a directory for the data, left behind; where it holds some already, nothing is imported and only pages
 *     and the start are measured
 * @param heap the heap of the server, as Java takes it
 * @param port where the server listens
 * @param requests how many requests each kind of page gets
 * @param alone whether the history is loaded before the server starts, by a process that has the data to itself
 */
record Options(Path launcher, Path file, Path data, String heap, int port, int requests, boolean alone) {

    static final String USAGE =
            "--data DIR [--launcher FILE] [--file FILE] [--heap 1g] [--port N] [--requests N] [--alone true]";

    /** Whether there is something in the data directory that was imported before. */
    boolean hasData() {
        return Files.exists(data.resolve("store").resolve("ledger.mv"));
    }

    /** @throws IllegalArgumentException if the data directory is missing or something is unknown */
    static Options of(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        Path data = Optional.ofNullable(given.remove("--data"))
                .map(Path::of)
                .orElseThrow(() -> new IllegalArgumentException("Say where the data goes: " + USAGE));
        Options options = new Options(
                Path.of(value(given, "--launcher", "huiyin")),
                Path.of(value(given, "--file", "../shared/data/city-council-complaints.csv.gz")),
                data,
                value(given, "--heap", "1g"),
                Integer.parseInt(value(given, "--port", "18080")),
                Integer.parseInt(value(given, "--requests", "400")),
                Boolean.parseBoolean(value(given, "--alone", "false")));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("Unknown: " + given.keySet() + "; " + USAGE);
        }
        return options;
    }

    private static String value(Map<String, String> given, String name, String usual) {
        return Optional.ofNullable(given.remove(name)).orElse(usual);
    }
}
