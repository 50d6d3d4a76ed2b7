package io.huiyin.server.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.notifications.campaign.NoticeMail;
import io.huiyin.server.access.MovedClock;
import io.huiyin.server.access.OpenAccountJob;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.MessageSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.storage.TemporaryStorage;
import io.huiyin.storage.Turn;
import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.TrustedKeys;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.EventRecord;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckpointRoundsTest {

    @TempDir
    Path data;

    @TempDir
    Path outside;

    private final MovedClock clock = new MovedClock();
    private House house;
    private CheckpointRounds rounds;

    @BeforeEach
    void open_a_house() {
        open(null);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_first_look_makes_a_checkpoint_and_delivers_it_with_the_key() throws IOException {
        somethingHappens("zhou");
        rounds.look();

        SignedCheckpoint delivered = SignedCheckpoint.parse(Files.readString(newestFile()));
        assertThat(delivered.checkpoint().size()).isEqualTo(house.eventStore().headPosition() + 1);
        assertThat(outside.resolve("public-key.txt"))
                .hasContent(house.checkpoints().publicKey().text());
        assertThat(new TrustedKeys(List.of(house.checkpoints().publicKey())).require(delivered))
                .isNotNull();
        assertThat(rounds.standing().failure()).isNull();
    }

    @Test
    void what_happens_is_covered_within_ten_minutes_and_nothing_is_signed_twice() throws IOException {
        somethingHappens("zhou");
        rounds.look();
        clock.passes(Duration.ofHours(3));
        rounds.look();
        assertThat(files()).hasSize(1);

        somethingHappens("wang");
        clock.passes(Duration.ofMinutes(9));
        rounds.look();
        clock.passes(Duration.ofMinutes(1));
        rounds.look();
        rounds.look();

        assertThat(files()).hasSize(2);
        assertThat(newest().size()).isEqualTo(house.eventStore().headPosition() + 1);
    }

    @Test
    void a_statutory_act_is_seen_once_and_imported_history_is_none() {
        try (TemporaryStorage storage = TemporaryStorage.open()) {
            insert(storage, 0, "Noted", Origin.LIVE);
            insert(storage, 1, "ComplaintReplied", Origin.IMPORT);
            StatutoryActs acts = new StatutoryActs(storage.blocks(), -1);
            assertThat(acts.since()).isFalse();
            insert(storage, 2, "ComplaintReplied", Origin.LIVE);
            insert(storage, 3, "Noted", Origin.LIVE);
            assertThat(acts.since()).isTrue();
            assertThat(acts.since()).isFalse();
            insert(storage, 4, "AuthorityReportSubmitted", Origin.DRILL);
            assertThat(acts.since()).isTrue();
            assertThat(new StatutoryActs(storage.blocks(), 4).since()).isFalse();
        }
    }

    @Test
    void a_directory_that_cannot_be_written_is_told_and_tried_again() throws IOException {
        Path blocked = Files.writeString(outside.resolve("blocked"), "a file where a directory should be");
        somethingHappens("zhou");
        rounds = rounds(blocked);
        rounds.look();
        assertThat(rounds.standing().failure()).contains("FileAlreadyExists");
        Instant since = rounds.standing().failingSince();
        clock.passes(Duration.ofMinutes(5));
        rounds.look();
        assertThat(rounds.standing().failingSince()).isEqualTo(since);

        Files.delete(blocked);
        rounds.look();

        assertThat(rounds.standing().failure()).isNull();
        try (var delivered = Files.list(blocked)) {
            assertThat(delivered).hasSize(2);
        }
    }

    @Test
    void checkpoints_are_posted_and_one_bad_address_stops_no_other_way() throws IOException {
        List<String> posted = new CopyOnWriteArrayList<>();
        AtomicInteger status = new AtomicInteger(500);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
        try {
            somethingHappens("zhou");
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            rounds = rounds(List.of(new CheckpointPost(address), new CheckpointDirectory(outside)));
            rounds.look();
            assertThat(files()).hasSize(1);
            assertThat(rounds.standing().failure()).contains("answered with status 500");

            status.set(204);
            rounds.look();
            rounds.look();

            assertThat(rounds.standing().failure()).isNull();
            assertThat(posted).hasSize(2).last().isEqualTo(Files.readString(newestFile()));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void mail_carries_the_note_and_waits_its_time_and_for_a_person_who_holds_it_back() throws IOException {
        List<NoticeMail.NoticeMessage> mailed = new ArrayList<>();
        AtomicBoolean open = new AtomicBoolean();
        CheckpointMail mail = new CheckpointMail(
                new NoticeMail() {
                    @Override
                    public boolean isOpen() {
                        return open.get();
                    }

                    @Override
                    public Handing handOver(NoticeMessage message) {
                        mailed.add(message);
                        return new Handing(Handing.Kind.TAKEN, null);
                    }
                },
                "regulator@example.org",
                "example.org",
                clock);
        somethingHappens("zhou");
        rounds = rounds(List.of(mail));
        rounds.look();
        assertThat(mailed).isEmpty();
        assertThat(rounds.standing().failure()).contains("sending is held");

        open.set(true);
        rounds.look();
        house.checkpoints().make();
        somethingHappens("wang");
        house.checkpoints().make();
        rounds.look();
        assertThat(mailed).hasSize(1);
        clock.passes(Duration.ofMinutes(10));
        rounds.look();

        assertThat(mailed).hasSize(2);
        assertThat(mailed.get(1).address()).isEqualTo("regulator@example.org");
        assertThat(mailed.get(1).body())
                .startsWith(house.checkpoints().newest().orElseThrow().text());
    }

    @Test
    void a_node_whose_turn_it_is_not_does_nothing() throws IOException {
        somethingHappens("zhou");
        rounds = new CheckpointRounds(
                house.checkpoints(),
                house.eventStore(),
                house.storage().blocks(),
                new Turn() {
                    @Override
                    public boolean take() {
                        return false;
                    }

                    @Override
                    public boolean keep() {
                        return false;
                    }

                    @Override
                    public void close() {}
                },
                List.of(new CheckpointDirectory(outside)),
                clock);
        rounds.look();

        assertThat(files()).isEmpty();
        assertThat(rounds.standing().mine()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_new_key_is_vouched_for_by_the_old_one_and_survives_a_restart(AlgorithmSuite suite) throws IOException {
        house.close();
        try (var left = Files.walk(data)) {
            left.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(data))
                    .forEach(path -> path.toFile().delete());
        }
        open(suite);
        somethingHappens("zhou");
        TrustedKeys trusted = new TrustedKeys(List.of(house.checkpoints().publicKey()));
        String before = house.checkpoints().publicKey().text();
        house.keyReplacement().run(new KeyReplacementJob.Argument(), ProgressListener.SILENT);
        somethingHappens("wang");
        house.close();
        open(null);

        SignedCheckpoint signed = house.checkpoints().make();
        house.checkpoints().successions().forEach(trusted::follow);
        assertThat(house.checkpoints().publicKey().text()).isNotEqualTo(before);
        assertThat(trusted.require(signed).size()).isEqualTo(house.eventStore().headPosition() + 1);
    }

    private void open(AlgorithmSuite suite) {
        house = House.open(
                new HouseSettings(
                        data,
                        null,
                        false,
                        null,
                        NodeSettings.named("checkpoints").doing(NodeRoles.of("views")),
                        false),
                MessageSettings.OFF,
                new ProofSettings(suite, null, null, null, false),
                clock,
                new CompositeMeterRegistry());
        rounds = rounds(outside);
    }

    private CheckpointRounds rounds(Path directory) {
        return rounds(List.of(new CheckpointDirectory(directory)));
    }

    private CheckpointRounds rounds(List<CheckpointDestination> destinations) {
        return new CheckpointRounds(
                house.checkpoints(),
                house.eventStore(),
                house.storage().blocks(),
                Turn.ofTheOnlyNode(),
                destinations,
                clock);
    }

    private void somethingHappens(String login) {
        house.openAccount()
                .run(new OpenAccountJob.Argument(login, login, Role.HOTLINE_AGENT, null), ProgressListener.SILENT);
    }

    private static void insert(TemporaryStorage storage, long height, String type, Origin origin) {
        EventRecord event = new EventRecord(
                "event-" + height,
                type,
                "1",
                "",
                "stream-" + height,
                0,
                Instant.EPOCH,
                ("{\"" + Envelope.ORIGIN + "\":\"" + origin + "\"}").getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
        storage.blocks()
                .insert(new Block(
                        height, height, new byte[0], List.of(new BlockRecord(event.streamKey(), event.encode()))));
    }

    private Checkpoint newest() throws IOException {
        return SignedCheckpoint.parse(Files.readString(newestFile())).checkpoint();
    }

    private Path newestFile() throws IOException {
        List<Path> files = files();
        return files.get(files.size() - 1);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(outside)) {
            return files.filter(file -> file.getFileName().toString().startsWith("checkpoint-"))
                    .sorted()
                    .toList();
        }
    }
}
