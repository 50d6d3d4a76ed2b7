package io.huiyin.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.server.house.House;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.storage.MongoWireServer;
import io.huiyin.verifier.verify.ProgressListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that is stopped in the middle of its work, and goes on when another has written long since. */
class ZombieWriterTest {

    private static final long STOPPED_FOR_SECONDS = Long.getLong("huiyin.stopSeconds", 3);
    private static final int ROUNDS = 3;

    @TempDir
    Path data;

    @Test
    void whoever_wakes_up_late_neither_forks_the_ledger_nor_loses_what_was_acknowledged() throws Exception {
        try (MongoWireServer mongo = MongoWireServer.start()) {
            String uri = mongo.uri() + "/zombies";
            List<String> acknowledged = new ArrayList<>();
            try (House other = House.open(ZombieProcess.settings(data, uri, "other"), Clock.systemUTC())) {
                Process zombie = ChildJvm.start(ZombieProcess.class, data.toString(), uri);
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(zombie.getInputStream(), StandardCharsets.UTF_8))) {
                    assertThat(lines.readLine()).isEqualTo("READY");
                    for (int round = 0; round < ROUNDS; round++) {
                        acknowledged.add(lines.readLine());
                        signal(zombie, "STOP");
                        acknowledged.addAll(writeMeanwhile(other, round));
                        signal(zombie, "CONT");
                        acknowledged.add(lines.readLine());
                    }
                } finally {
                    zombie.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
                }

                assertThat(LedgerVerifier.verify(other.storage().blocks(), ProgressListener.SILENT)
                                .problem())
                        .isNull();
                assertThat(keys(other))
                        .containsAll(acknowledged.stream()
                                .map(unit -> BlockRecord.streamKey(unit, 0))
                                .toList());
            }
        }
    }

    private static List<String> writeMeanwhile(House other, int round) {
        List<String> written = new ArrayList<>();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOPPED_FOR_SECONDS);
        while (System.nanoTime() < until) {
            String unit = "unit-other-" + round + "-" + written.size();
            ZombieProcess.found(other, unit);
            written.add(unit);
        }
        return written;
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private static List<String> keys(House house) {
        List<String> keys = new ArrayList<>();
        long next = 0;
        for (List<Block> blocks = house.storage().blocks().read(next, 100);
                !blocks.isEmpty();
                blocks = house.storage().blocks().read(next, 100)) {
            blocks.forEach(block -> block.records().forEach(record -> keys.add(record.streamKey())));
            next += blocks.size();
        }
        return keys;
    }
}
