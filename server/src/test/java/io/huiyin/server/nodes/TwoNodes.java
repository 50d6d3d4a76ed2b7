package io.huiyin.server.nodes;

import io.huiyin.server.house.HouseSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Two nodes that are killed and start again; at least one is up whenever something is asked of them. */
final class TwoNodes implements AutoCloseable {

    private static final int NODES = 2;

    private final String mongo;
    private final Path directory;
    private final int mailPort;
    private final Random random;
    private final List<LivingNode> up = new ArrayList<>();
    private final TreeSet<Instant> moves = new TreeSet<>();
    private Instant now;
    private int kills;

    private TwoNodes(String mongo, Path directory, int mailPort, Instant now, Random random) {
        this.mongo = mongo;
        this.directory = directory;
        this.mailPort = mailPort;
        this.now = now;
        this.random = random;
    }

    static TwoNodes start(String mongo, Path directory, int mailPort, Instant now, Random random) throws IOException {
        TwoNodes nodes = new TwoNodes(mongo + "/kill-test", directory, mailPort, now, random);
        nodes.startOne();
        nodes.startOne();
        return nodes;
    }

    // A name that is free now: a killed node's search index is gone on from by a later one.
    private void startOne() throws IOException {
        String name = Stream.of("node-a", "node-b", "node-c")
                .filter(each -> up.stream().noneMatch(node -> node.name().equals(each)))
                .skip(random.nextInt(2))
                .findFirst()
                .orElseThrow();
        LivingNode node = LivingNode.start(
                name, NodeProcess.class, mongo, directory.toString(), name, now.toString(), Integer.toString(mailPort));
        up.add(node);
        node.answer();
    }

    /** Any node that is up. */
    LivingNode any() {
        return up.get(random.nextInt(up.size()));
    }

    /** It is this time on every node. */
    void move(Instant to) throws IOException {
        now = to;
        moves.add(to);
        for (LivingNode node : up) {
            node.told("time " + to);
        }
        for (LivingNode node : up) {
            node.answer();
        }
    }

    /** How often the clock was moved. */
    int leaps() {
        return moves.size();
    }

    /** When the clock was first set to an instant or beyond it. */
    Instant clockPassed(Instant instant) {
        return Objects.requireNonNull(moves.ceiling(instant));
    }

    Instant now() {
        return now;
    }

    /** One is killed; when none would be left, another one is up before. */
    void killOne() throws Exception {
        kills++;
        LivingNode killed = up.remove(random.nextInt(up.size()));
        killed.isKilled();
        if (up.isEmpty()) {
            startOne();
        }
    }

    /** Now and then one comes back. */
    void allIsWell() throws IOException {
        if (up.size() < NODES && random.nextInt(3) == 0) {
            startOne();
        }
    }

    int kills() {
        return kills;
    }

    HouseSettings settings(String name) {
        return NodeProcess.settings(mongo, directory, name);
    }

    /** All stop as they should. */
    void stop() throws IOException {
        for (LivingNode node : up) {
            node.does("stop");
        }
    }

    @Override
    public void close() {
        up.forEach(LivingNode::close);
    }
}
