package io.huiyin.benchmarks.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the progress that the import tells, so that its tenths can be compared. Thread-safe. */
final class ImportProgress implements Consumer<String> {

    /** Of the import itself; reading has a bar of its own. */
    private static final Pattern DONE_OF_TOTAL = Pattern.compile("import-\\w+ .*?(\\d+)/(\\d+) \\(");

    private record Seen(long done, double seconds) {}

    private final long began = System.nanoTime();
    private final List<Seen> seen = new ArrayList<>();
    private long total;

    @Override
    public synchronized void accept(String line) {
        Matcher states = DONE_OF_TOTAL.matcher(line);
        while (states.find()) {
            total = Long.parseLong(states.group(2));
            seen.add(new Seen(Long.parseLong(states.group(1)), (System.nanoTime() - began) / 1e9));
        }
    }

    /** Rows a second in the n-th tenth of the file, from 0; 0 where progress was told too seldom to say. */
    synchronized double rateOfTenth(int tenth) {
        double from = secondsAt(total * tenth / 10.0);
        double to = secondsAt(total * (tenth + 1) / 10.0);
        return to > from ? total / 10.0 / (to - from) : 0;
    }

    private double secondsAt(double rows) {
        Seen before = new Seen(
                0,
                seen.stream()
                        .filter(at -> at.done() > 0)
                        .mapToDouble(Seen::seconds)
                        .findFirst()
                        .orElse(0));
        for (Seen at : seen) {
            if (at.done() >= rows && at.done() > before.done()) {
                double share = (rows - before.done()) / (at.done() - before.done());
                return before.seconds() + share * (at.seconds() - before.seconds());
            }
            before = at.done() > before.done() ? at : before;
        }
        return before.seconds();
    }
}
