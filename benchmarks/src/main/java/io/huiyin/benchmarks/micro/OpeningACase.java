package io.huiyin.benchmarks.micro;

import io.huiyin.api.CaseId;
import io.huiyin.api.EventNames;
import io.huiyin.api.TimeOrderedId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.ledger.serialization.LedgerSerializer;
import io.huiyin.personaldata.MasterKey;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.personaldata.TinkVault;
import io.huiyin.storage.Storage;
import io.huiyin.storage.mvstore.EmbeddedStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Keys for a new case of a new person, durable on the embedded store, and three texts sealed with them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class OpeningACase {

    private static final ClearText TEXT = new ClearText("小区物业夜间施工噪音扰民，多次反映无人处理。".repeat(4));

    private Storage storage;
    private PersonalDataVault vault;

    /** A new data directory in the system's directory for temporary files. */
    @Setup
    public void open() throws IOException {
        Path directory = Files.createTempDirectory("opening-a-case-");
        storage = EmbeddedStorage.open(directory.resolve("store"), LedgerSerializer.of(EventNames.byName()));
        vault = TinkVault.open(
                storage.keptState(), MasterKey.loadOrCreate(directory.resolve("master-key.json")), Clock.systemUTC());
    }

    /** Closes it; the directory is left to the system. */
    @TearDown
    public void close() {
        storage.close();
    }

    /** One after the other: each waits for its own sync. */
    @Benchmark
    public SealedText alone() {
        return openAndSeal();
    }

    /** As many as an import has under way: they share syncs. */
    @Benchmark
    @Threads(128)
    public SealedText amongMany() {
        return openAndSeal();
    }

    private SealedText openAndSeal() {
        CaseId caseId = new CaseId("complaint-" + TimeOrderedId.at(Instant.now()));
        if (vault.openCase(caseId, vault.personWithPhone(null)).value().isEmpty()) {
            throw new IllegalStateException("A person without a name");
        }
        vault.seal(caseId, SealedFieldNames.SUBJECT, TEXT);
        vault.seal(caseId, SealedFieldNames.NARRATIVE, TEXT);
        return vault.seal(caseId, SealedFieldNames.REPLY, TEXT);
    }
}
