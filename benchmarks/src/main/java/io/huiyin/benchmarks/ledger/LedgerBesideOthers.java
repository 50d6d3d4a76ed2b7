package io.huiyin.benchmarks.ledger;

import io.huiyin.verifier.verify.VerificationReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * The ledger, Axon's JDBC engine on PostgreSQL and axon-mongo, each doing the same in turn, three rounds; then the ledger
 * alone up to a million events. Prints tables in Markdown; nothing is judged here.
 *
 * <p>Arguments: an empty directory on a real disk, the JDBC address of an empty PostgreSQL database.
 */
public final class LedgerBesideOthers {

    private static final int ROUNDS = 3;
    private static final int ROUNDS_FOR_COMPILER = 10;
    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int TENTHS = 10;
    private static final int MANY = 64;
    private static final double MIB = 1 << 20;

    private final RandomGenerator random = new SplittableRandom(1);
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private LedgerBesideOthers() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            System.err.println(
                    "Arguments: an empty directory on a real disk, and the JDBC address of an empty database");
            System.exit(2);
        }
        LedgerBesideOthers program = new LedgerBesideOthers();
        Path directory = Path.of(arguments[0]);
        program.sideBySide(directory.resolve("side-by-side"), arguments[1]);
        program.alone(directory.resolve("alone"));
    }

    /**
     * A way to append.
     *
     * @param writers how many at the same time
     * @param appends by each of them in a round
     * @param events of one append
     */
    private record Shape(int writers, int appends, int events) {

        @Override
        public String toString() {
            return writers
                    + (writers == 1 ? " writer" : " writers")
                    + (events == 1 ? "" : ", %d events at once".formatted(events));
        }
    }

    private static final List<Shape> SHAPES =
            List.of(new Shape(1, 3_000, 1), new Shape(32, 1_500, 1), new Shape(MANY, 500, 3));

    private void sideBySide(Path directory, String jdbcUri)
            throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(directory);
        List<Contender> contenders = List.of(new OurLedger(directory), new OnPostgresql(jdbcUri), new OnMongoWire());
        Map<Contender, Appending> appending = new LinkedHashMap<>();
        try {
            for (Contender contender : contenders) {
                appending.put(contender, new Appending());
                appending.get(contender).run(contender.store(), 8, 1_000, 1);
            }
            heading(contenders);
            for (Shape shape : SHAPES) {
                row(shape + ", events a second", contenders, appends(shape, appending));
            }
            row("load of a stream of 20, µs", contenders, loads(appending));
            row("replay of everything, events a second", contenders, replays(contenders));
        } finally {
            contenders.forEach(Contender::close);
        }
    }

    private static Map<Contender, double[]> appends(Shape shape, Map<Contender, Appending> appending)
            throws InterruptedException, ExecutionException {
        Map<Contender, double[]> rates = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<Contender, Appending> one : appending.entrySet()) {
                Contender contender = one.getKey();
                rates.computeIfAbsent(contender, none -> new double[ROUNDS])[round] = one.getValue()
                        .run(contender.store(), shape.writers(), shape.appends() / contender.shorter(), shape.events());
            }
        }
        return rates;
    }

    private Map<Contender, double[]> loads(Map<Contender, Appending> appending) throws InterruptedException {
        return inTurn(
                appending.keySet(),
                contender ->
                        Reading.load(contender.store(), appending.get(contender).fullStreams(), random));
    }

    private static Map<Contender, double[]> replays(Collection<Contender> contenders) throws InterruptedException {
        return inTurn(contenders, contender -> Reading.replay(contender.store()));
    }

    /** What one contender needs, or how fast it is. */
    private interface Figure {
        double of(Contender contender) throws InterruptedException;
    }

    private static Map<Contender, double[]> inTurn(Collection<Contender> contenders, Figure figure)
            throws InterruptedException {
        Map<Contender, double[]> figures = new LinkedHashMap<>();
        for (Contender contender : contenders) {
            // As with appends, what Java must compile first is not counted to anybody.
            figure.of(contender);
            figures.put(contender, new double[ROUNDS]);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Contender contender : contenders) {
                figures.get(contender)[round] = figure.of(contender);
            }
        }
        return figures;
    }

    private void alone(Path directory) throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(directory);
        Appending appending = new Appending();
        List<Double> tenths = new ArrayList<>();
        try (OurLedger ledger = new OurLedger(directory)) {
            appending.run(ledger.store(), MANY, SMALL / MANY / 2, 2);
            double smallLoad = loadAlone(ledger, appending);
            double smallPoll = Reading.emptyPoll(ledger.store());
            double processor = 0;
            for (int i = 0; i < TENTHS; i++) {
                processor = Processor.micros();
                tenths.add(appending.run(ledger.store(), MANY, LARGE / TENTHS / MANY / 2, 2));
            }
            processor = (Processor.micros() - processor) * TENTHS / LARGE;
            say("%nA million events, %d writers, 2 events at once:%n", MANY);
            say(
                    "- events a second by tenths: %s",
                    tenths.stream().map(each -> "%.0f".formatted(each)).toList());
            say("- last tenth against the first: %.2f", tenths.get(TENTHS - 1) / tenths.get(0));
            double load = loadAlone(ledger, appending);
            say(
                    "- load of a stream of 20: %.0f µs at 10,000 events, %.0f at a million (%.2f)",
                    smallLoad, load, load / smallLoad);
            double poll = Reading.emptyPoll(ledger.store());
            say(
                    "- empty poll at the end: %.1f µs at 10,000 events, %.1f at a million (%.2f)",
                    smallPoll, poll, poll / smallPoll);
            double hashing = ledger.hashing();
            say(
                    "- hashing: %.2f µs of %.1f µs of processor time that an event takes in the last tenth, those who append"
                            + " included (%.1f %%)",
                    hashing, processor, 100 * hashing / processor);
            say("- tiles for proofs: %.2f µs an event, reading included", ledger.tiling(directory.resolve("tiles")));
            say("- file before compaction: %.0f MiB", size(directory));
            long began = System.nanoTime();
            VerificationReport report = ledger.verify();
            say(
                    "- verification: %.0f events a second, %d events in %d blocks, sound: %s",
                    report.events() * 1e9 / (System.nanoTime() - began),
                    report.events(),
                    report.blocks(),
                    report.sound());
        }
        double payload = (double) LARGE * Notes.PAYLOAD_BYTES / MIB;
        say("- file after closing: %.0f MiB, %.2f times the payload", size(directory), size(directory) / payload);
    }

    /** The median of some rounds, each with streams drawn anew, after as many as Java needs to compile what they do. */
    private double loadAlone(OurLedger ledger, Appending appending) {
        List<String> streams = appending.fullStreams();
        return median(DoubleStream.generate(() -> Reading.load(ledger.store(), streams, random))
                .skip(ROUNDS_FOR_COMPILER)
                .limit(ROUNDS)
                .toArray());
    }

    private static double size(Path directory) throws IOException {
        return (Files.size(directory.resolve("ledger.mv")) + Files.size(directory.resolve("ledger.journal"))) / MIB;
    }

    private void heading(List<Contender> contenders) {
        List<String> names = contenders.stream().map(Contender::name).toList();
        say("| | %s | ledger / PostgreSQL | ledger / axon-mongo |", String.join(" | ", names));
        say("| --- | --- | --- | --- | --- | --- |");
    }

    private void row(String what, List<Contender> contenders, Map<Contender, double[]> figures) {
        double[] medians = contenders.stream()
                .mapToDouble(contender -> median(figures.getOrDefault(contender, new double[] {Double.NaN})))
                .toArray();
        say(
                "| %s | %.0f | %.0f | %.0f | %.2f | %.2f |",
                what, medians[0], medians[1], medians[2], medians[0] / medians[1], medians[0] / medians[2]);
    }

    private static double median(double[] some) {
        double[] sorted = some.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
