package io.huiyin.server.doctor;

import io.huiyin.ledger.chain.FiledBlocks;
import io.huiyin.ledger.reader.BlockTimes;
import io.huiyin.personaldata.MasterKey;
import io.huiyin.personaldata.PersonalDataException;
import io.huiyin.personaldata.TinkVault;
import io.huiyin.server.doctor.Finding.Check;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.storage.Block;
import io.huiyin.storage.LedgerStanding;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.chain.BrokenChainException;
import io.huiyin.verifier.chain.ChainPoint;
import io.huiyin.verifier.chain.ChainRules;
import io.huiyin.verifier.format.FormatException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks into an open store, and changes nothing in it. */
final class StoreLook {

    private static final int LAST_BLOCKS = 200;
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

    private final Storage storage;
    private final HouseSettings settings;
    private final Map<String, String> environment;
    private final Clock clock;

    StoreLook(Storage storage, HouseSettings settings, Map<String, String> environment, Clock clock) {
        this.storage = storage;
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
    }

    List<Finding> look() {
        List<Finding> found = new ArrayList<>();
        found.add(Finding.well(Check.STORE, storage.description()));
        found.add(guarded(Check.LEDGER, Trouble.LEDGER_NOT_SOUND, this::ledger));
        found.add(guarded(Check.KEPT_STATE, Trouble.KEPT_STATE_DOES_NOT_FIT, this::keptState));
        found.add(guarded(Check.KEYS, Trouble.MASTER_KEY_WRONG, this::keys));
        found.add(guarded(Check.VIEWS, Trouble.VIEWS_UNUSABLE, this::views));
        found.add(guarded(Check.CLOCK, Trouble.STORE_UNUSABLE, this::clock));
        return found;
    }

    private static Finding guarded(Check check, Trouble otherwise, Supplier<Finding> look) {
        try {
            return look.get();
        } catch (StorageException | PersonalDataException | BrokenChainException | FormatException e) {
            return Finding.wrong(check, otherwise, String.valueOf(e.getMessage()));
        }
    }

    private Finding ledger() {
        Optional<Block> head = storage.blocks().head();
        if (head.isEmpty()) {
            return Finding.well(Check.LEDGER, "0 blocks");
        }
        long first = Math.max(0, head.get().height() - LAST_BLOCKS);
        ChainPoint genesis = ChainRules.begin(FiledBlocks.of(block(0)));
        ChainPoint point = ChainPoint.after(block(first).header());
        point = new ChainPoint(genesis.suite(), genesis.ledgerId(), point.height(), point.hash(), point.frontier());
        ChainRules rules = new ChainRules(genesis.suite());
        while (point.height() < head.get().height()) {
            point = rules.follow(point, FiledBlocks.of(block(point.height() + 1)));
        }
        return Finding.well(
                Check.LEDGER,
                "%s, blocks 0-%d, %d events; chain of the last %d blocks"
                        .formatted(point.ledgerIdHex(), point.height(), point.nextPosition(), point.height() - first));
    }

    private Block block(long height) {
        return storage.blocks().read(height, 1).stream()
                .findFirst()
                .orElseThrow(() -> new StorageException("Block " + height + " is missing."));
    }

    private Finding keptState() {
        Optional<LedgerStanding> standing = storage.keptState().standing();
        if (standing.isEmpty()) {
            return Finding.well(Check.KEPT_STATE, "-");
        }
        String difference = difference(standing.get());
        return difference.isEmpty()
                ? Finding.well(Check.KEPT_STATE, "position " + standing.get().position())
                : Finding.wrong(Check.KEPT_STATE, Trouble.KEPT_STATE_DOES_NOT_FIT, difference);
    }

    private String difference(LedgerStanding noted) {
        if (storage.blocks().head().isEmpty()) {
            return "the ledger has no block, the kept state belongs to ledger " + noted.ledgerId();
        }
        if (!ChainPoint.after(block(0).header()).hashHex().equals(noted.ledgerId())) {
            return "the kept state belongs to ledger " + noted.ledgerId();
        }
        if (noted.position() < 0) {
            return "";
        }
        return storage.blocks()
                .blockOf(noted.position())
                .map(block -> ChainPoint.after(block.header()).hashHex().equals(noted.blockHash())
                        ? ""
                        : "another block stands at position " + noted.position())
                .orElse("the kept state has seen position " + noted.position() + ", which is beyond the ledger's end");
    }

    private Finding keys() {
        boolean noKeysYet = storage.keptState().list("house-keys", "", 1).isEmpty();
        boolean noMasterKey =
                environment.getOrDefault(MasterKey.KEY_VARIABLE, "").isBlank()
                        && environment.getOrDefault(MasterKey.FILE_VARIABLE, "").isBlank()
                        && !Files.exists(settings.masterKey());
        if (noKeysYet || noMasterKey) {
            return Finding.well(Check.KEYS, "-");
        }
        TinkVault.open(storage.keptState(), MasterKey.fromEnvironmentOrFile(environment, settings.masterKey()), clock);
        return Finding.well(Check.KEYS, "the master key opens the keys of the house");
    }

    private Finding views() {
        String detail = storage.views()
                .current()
                .standing()
                .map(standing -> "position " + standing.position())
                .orElse("-");
        return Finding.well(Check.VIEWS, detail);
    }

    private Finding clock() {
        Instant now = clock.instant();
        Instant last = new BlockTimes(storage.blocks()).newest();
        Duration off = storage.sharedTime()
                .map(shared -> Duration.between(shared, now))
                .orElse(last.isAfter(now) ? Duration.between(last, now) : Duration.ZERO);
        String seconds = off.toSeconds() + " s";
        return off.abs().compareTo(CLOCK_TOLERANCE) > 0
                ? Finding.wrong(Check.CLOCK, Trouble.CLOCK_OFF, seconds)
                : Finding.well(Check.CLOCK, seconds);
    }
}
