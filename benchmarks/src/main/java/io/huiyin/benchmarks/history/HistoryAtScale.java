package io.huiyin.benchmarks.history;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loads a whole history into a running server with a small heap, waits until everybody can see it, opens pages, and
 * starts the server again. Prints tables in Markdown; nothing is judged here.
 */
public final class HistoryAtScale {

    /** Four to a browser, so that they can search as fast as the browsers ask. */
    private static final int PEOPLE = 16;

    private static final int STATE_EVERY_MILLIS = 250;
    private static final int DISK_BYTES = 4096;
    private static final int MILLIS_A_SECOND = 1_000;

    private final Options options;
    private final Clock clock = Clock.systemUTC();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private HistoryAtScale(Options options) {
        this.options = options;
    }

    /**
     * Measures and prints.
     *
     * @param arguments see {@link Options#USAGE}
     */
    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        new HistoryAtScale(options).run();
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(options.data());
        say(
                "machine: %d processors, Java %s, load before %s",
                processors(), System.getProperty("java.version"), load());
        say(
                "disk: %.0f appends of 4 KiB forced a second, one after the other",
                Disk.forcesPerSecond(options.data(), DISK_BYTES));
        boolean onlyPages = options.hasData();
        Map<String, String> accounts = new LinkedHashMap<>();
        if (!onlyPages && options.alone()) {
            loadAlone();
        }
        try (Product server = serve()) {
            openAccounts(accounts);
            if (!onlyPages && !options.alone()) {
                load(server, accounts);
            }
            visit(server, accounts);
            say("memory: %d MiB resident at most, heap %s", server.peakMemory(), options.heap());
            say("files while running: %s", Disk.sizes(options.data()));
        }
        say("files after closing: %s", Disk.sizes(options.data()));
        startAgain(accounts);
    }

    private void load(Product server, Map<String, String> accounts)
            throws IOException, InterruptedException, ExecutionException {
        Visitor watcher = anyOf(accounts);
        ImportProgress progress = new ImportProgress();
        double usedBefore = server.processorSeconds();
        long began = System.nanoTime();
        CompletableFuture<String> importing = CompletableFuture.supplyAsync(() -> runImport(progress));
        while (!importing.isDone()) {
            TimeUnit.MILLISECONDS.sleep(STATE_EVERY_MILLIS);
        }
        String summary = importing.get();
        Visitor.Freshness atEnd = watcher.freshness();
        while (!watcher.freshness().isCurrent()) {
            TimeUnit.MILLISECONDS.sleep(STATE_EVERY_MILLIS);
        }
        double visible = seconds(began);
        say("views at the import's end: position %d of %d", atEnd.position(), atEnd.head());
        tell(summary, progress, visible, server.processorSeconds() - usedBefore);
    }

    /** One process writes everything, then reads everything; the server starts when it has ended. */
    private void loadAlone() throws IOException, InterruptedException {
        ImportProgress progress = new ImportProgress();
        long began = System.nanoTime();
        try (Product loading = Product.start(options.launcher(), options.heap(), progress, importCommand())) {
            long memory = 0;
            double used = 0;
            while (loading.isAlive()) {
                memory = Math.max(memory, loading.peakMemory());
                used = Math.max(used, loading.processorSeconds());
                TimeUnit.MILLISECONDS.sleep(STATE_EVERY_MILLIS);
            }
            double visible = seconds(began);
            tell(loading.lastLine(), progress, visible, used);
            say("memory: %d MiB resident at most, heap %s", memory, options.heap());
        }
        say("files after loading: %s", Disk.sizes(options.data()));
    }

    private void tell(String summary, ImportProgress progress, double visible, double used) throws IOException {
        double rows = figure(summary, "rows");
        say("import: %s", summary.replaceAll("\"lateCases\":\\[.*\\],", ""));
        say("rows answered for a second: %.0f", figure(summary, "rowsPerSecond"));
        say(
                "first tenth %.0f/s, last tenth %.0f/s, ratio %.2f",
                progress.rateOfTenth(0), progress.rateOfTenth(9), progress.rateOfTenth(9) / progress.rateOfTenth(0));
        say("all visible after %.0f s: %.0f rows a second over the whole file", visible, rows / visible);
        say("processor time: %.0f s, %.2f ms a row; load after %s", used, used * MILLIS_A_SECOND / rows, load());
    }

    private String[] importCommand() {
        return new String[] {
            "import",
            "council",
            options.file().toString(),
            "--data",
            options.data().toString(),
            "--json"
        };
    }

    private String runImport(ImportProgress progress) {
        try {
            return Product.run(options.launcher(), progress, importCommand());
        } catch (IOException e) {
            throw new IllegalStateException("The import cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void visit(Product server, Map<String, String> accounts)
            throws IOException, InterruptedException, ExecutionException {
        PageVisits visits = PageVisits.prepare(options.port(), accounts);
        say("%n| page | requests | median ms | 95 %% | 99 %% | longest | processor ms a request |");
        say("| --- | --- | --- | --- | --- | --- | --- |");
        for (Map.Entry<String, PageVisits.Page> kind : visits.kinds().entrySet()) {
            visits.warmUp(kind.getValue());
            double usedBefore = server.processorSeconds();
            Latencies times = visits.visit(kind.getValue(), options.requests());
            double used = server.processorSeconds() - usedBefore;
            say("%s %.0f |", times.row(kind.getKey()), used * MILLIS_A_SECOND / times.count());
        }
        say("%nload after the pages %s", load());
    }

    private void startAgain(Map<String, String> accounts) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (Product server = serve()) {
            double ready = seconds(began);
            anyOf(accounts).get("/cases");
            say("started again: sign-in page after %.1f s, signed in with a list after %.1f s", ready, seconds(began));
            say("memory after the start: %d MiB resident at most", server.peakMemory());
        }
    }

    private Product serve() throws IOException, InterruptedException {
        Product server = Product.start(
                options.launcher(),
                options.heap(),
                System.err::println,
                "serve",
                "--data",
                options.data().toString(),
                "--port",
                Integer.toString(options.port()));
        Visitor visitor = new Visitor(options.port());
        while (!visitor.finds()) {
            if (!server.isAlive()) {
                throw new IllegalStateException("The server does not start; see above");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return server;
    }

    private void openAccounts(Map<String, String> accounts) throws IOException, InterruptedException {
        for (int i = 1; i <= PEOPLE; i++) {
            String login = "benchmark-" + clock.millis();
            accounts.put(login, openAccount(login));
        }
    }

    private Visitor anyOf(Map<String, String> accounts) throws IOException, InterruptedException {
        Map.Entry<String, String> account = accounts.entrySet().iterator().next();
        Visitor visitor = new Visitor(options.port());
        visitor.signIn(account.getKey(), account.getValue());
        return visitor;
    }

    private String openAccount(String login) throws IOException, InterruptedException {
        String line = Product.run(
                options.launcher(),
                System.err::println,
                "open-account",
                "--data",
                options.data().toString(),
                "--login",
                login,
                "--name",
                "Benchmark",
                "--role",
                "HOTLINE_SUPERVISOR");
        return line.substring(line.indexOf(' ') + 1).strip();
    }

    private static double figure(String summary, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":([\\d.]+)").matcher(summary);
        if (!found.find()) {
            throw new IllegalStateException("The import does not say " + name);
        }
        return Double.parseDouble(found.group(1));
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).split(" ", 2)[0] : "unknown";
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
