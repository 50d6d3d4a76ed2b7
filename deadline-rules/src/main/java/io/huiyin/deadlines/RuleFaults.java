package io.huiyin.deadlines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Gathers everything that is wrong with one file of rules. */
final class RuleFaults {

    private final String file;
    private final List<RuleFault> found = new ArrayList<>();

    RuleFaults(String file) {
        this.file = file;
    }

    /** Notes what is wrong at a node of the file. */
    void add(Node at, String rule, String path, RuleFault.Kind kind, String... arguments) {
        found.add(new RuleFault(file, lineOf(at), rule, path, kind, List.of(arguments)));
    }

    /** Notes what is wrong with the file as a whole. */
    void addToFile(int line, RuleFault.Kind kind, String... arguments) {
        found.add(new RuleFault(file, line, null, "", kind, List.of(arguments)));
    }

    boolean none() {
        return found.isEmpty();
    }

    /** @throws InvalidRulesException naming everything that was noted, if anything was */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidRulesException(found.stream()
                    .sorted(Comparator.comparingInt(RuleFault::line))
                    .toList());
        }
    }

    static int lineOf(@Nullable Node node) {
        return node == null
                ? 1
                : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
