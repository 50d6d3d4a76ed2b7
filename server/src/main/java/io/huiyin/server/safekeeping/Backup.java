package io.huiyin.server.safekeeping;

import io.huiyin.personaldata.ForgottenPersons;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.safekeeping.BackupManifest.Part;
import io.huiyin.storage.Block;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.verify.VerificationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run of a backup: writes what an earlier run in the same place did not, verifies everything by reading it again,
 * and only then puts the manifest in place of the old one. Until then an earlier backup there stays as good as it was.
 */
final class Backup {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int BLOCKS_AT_ONCE = 64;

    private final Storage storage;
    private final @Nullable Path masterKey;
    private final Clock clock;
    private final BackupPlace place;
    private final ProgressListener progress;
    private final String backupId;
    private final Instant begunAt;
    private long keptEntries;

    Backup(Storage storage, @Nullable Path masterKey, Clock clock, BackupPlace place, ProgressListener progress) {
        this.storage = storage;
        this.masterKey = masterKey;
        this.clock = clock;
        this.place = place;
        this.progress = progress;
        this.begunAt = clock.instant();
        byte[] chance = new byte[4];
        new SecureRandom().nextBytes(chance);
        this.backupId = STAMP.format(begunAt) + "-" + HexFormat.of().formatHex(chance);
    }

    /** Decision 0140 gives the reasons for this order. */
    BackupSummary run() throws IOException {
        Optional<BackupManifest> before = previous();
        Path kept = PrivateFiles.directory(place.keptState(backupId));
        Path keys = PrivateFiles.directory(place.keys(backupId));
        try {
            List<Part> keptParts = new ArrayList<>(
                    copyCollections(KeptCollections.before(storage.keptState().collections()), kept));
            long height = requireHead(before).height();
            List<Part> ledgerParts = new ArrayList<>();
            long written = copyLedger(height, ledgerParts);
            List<String> there = storage.keptState().collections();
            keptParts.addAll(copyCollections(KeptCollections.after(there), kept));
            List<Part> keyParts = copyCollections(KeptCollections.keys(there), keys);
            Part attachments = copyAttachments();
            writeForgotten();
            boolean masterKeyIncluded = copyMasterKey();
            BackupManifest manifest =
                    verified(height, ledgerParts, keptParts, keyParts, attachments, masterKeyIncluded);
            manifest.write(place);
            removeWhatIsNotIn(manifest);
            return summary(manifest, written);
        } catch (IOException | RuntimeException failure) {
            removeTraces(kept, keys, failure);
            throw failure;
        }
    }

    private Optional<BackupManifest> previous() throws IOException {
        return Files.exists(place.manifest()) ? Optional.of(BackupManifest.read(place)) : Optional.empty();
    }

    /** Looked at only now: everything copied before knows of no later event, everything copied after lacks nothing. */
    private Block requireHead(Optional<BackupManifest> before) {
        Block head = storage.blocks()
                .head()
                .orElseThrow(() -> new StorageException("There is no ledger in " + storage.description() + "."));
        before.ifPresent(backup -> requireContinuationOf(backup, head.height()));
        return head;
    }

    private void requireContinuationOf(BackupManifest backup, long height) {
        String nowThere = backup.height() > height
                ? ""
                : storage.blocks()
                        .readForCertain(backup.height())
                        .map(LedgerPoints::hashOf)
                        .orElse("");
        if (!nowThere.equals(backup.headHash())) {
            throw new StorageException(
                    "In " + place.directory() + " lies a backup of another ledger, or of another past"
                            + " of this one. It was left as it is; give this backup a directory of its own.");
        }
    }

    private List<Part> copyCollections(List<String> names, Path directory) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (String name : names) {
            parts.add(copyCollection(name, directory.resolve(name)));
        }
        return parts;
    }

    private Part copyCollection(String name, Path file) throws IOException {
        try (BackupFileWriter writer = new BackupFileWriter(file)) {
            for (KeptEntries entries = new KeptEntries(storage.keptState(), name); entries.hasNext(); ) {
                writer.frame(Frames.of(entries.next()));
            }
            Part part = writer.finish();
            keptEntries += part.entries();
            return part;
        }
    }

    /** Whole files stay as they are for ever; the last one is written anew under another name. */
    private long copyLedger(long height, List<Part> parts) throws IOException {
        PrivateFiles.directory(place.ledger());
        long written = 0;
        for (BlockFiles.Range range : BlockFiles.upTo(height)) {
            Path file = place.blocks(range.first(), range.last());
            Optional<Part> there = new BlockFiles(storage.blocks()).sameIn(file, range);
            if (there.isEmpty()) {
                written += range.count();
            }
            parts.add(there.isPresent() ? there.get() : copyBlocks(range, file));
            progress.advanced(range.last() + 1, 2 * (height + 1));
        }
        return written;
    }

    private Part copyBlocks(BlockFiles.Range range, Path file) throws IOException {
        try (BackupFileWriter writer = new BackupFileWriter(file)) {
            for (long next = range.first(); next <= range.last(); ) {
                int wanted = (int) Math.min(BLOCKS_AT_ONCE, range.last() - next + 1);
                List<Block> blocks = storage.blocks().read(next, wanted);
                if (blocks.isEmpty()) {
                    throw new StorageException("Block " + next + " is missing from the ledger in "
                            + storage.description() + ". Run verify, and restore from an earlier backup.");
                }
                for (Block block : blocks) {
                    writer.frame(Frames.of(block));
                }
                next += blocks.size();
            }
            return writer.finish();
        }
    }

    private @Nullable Part copyAttachments() throws IOException {
        PrivateFiles.directory(place.attachments());
        Path list = place.attachmentList(backupId);
        try (BackupFileWriter writer = new BackupFileWriter(list)) {
            for (List<String> page = storage.blobs().list("", StorageCargo.PAGE);
                    !page.isEmpty();
                    page = storage.blobs().list(page.get(page.size() - 1), StorageCargo.PAGE)) {
                for (String digest : page) {
                    if (copyAttachment(digest)) {
                        writer.frame(digest.getBytes(StandardCharsets.US_ASCII));
                    }
                }
            }
            return writer.finish();
        }
    }

    /** Whether there was one: it may have been removed since it was listed. */
    private boolean copyAttachment(String digest) throws IOException {
        Path file = place.attachment(digest);
        Optional<InputStream> bytes = storage.blobs().open(digest);
        if (bytes.isPresent()) {
            try (InputStream open = bytes.get()) {
                if (!Files.exists(file)) {
                    PrivateFiles.directory(PrivateFiles.parentOf(file));
                    PrivateFiles.write(file, open);
                }
            }
        }
        return bytes.isPresent();
    }

    /** Pseudonyms: a later restore of an older backup forgets these persons again. */
    private void writeForgotten() throws IOException {
        String lines = ForgottenPersons.in(storage.keptState()).stream()
                .map(person -> person.value() + "\n")
                .collect(Collectors.joining());
        PrivateFiles.write(place.forgotten(), lines);
    }

    private boolean copyMasterKey() throws IOException {
        if (masterKey == null || !Files.isRegularFile(masterKey)) {
            return false;
        }
        PrivateFiles.write(place.masterKey(backupId), Files.readAllBytes(masterKey));
        return true;
    }

    private BackupManifest verified(
            long height,
            List<Part> ledger,
            List<Part> kept,
            List<Part> keys,
            @Nullable Part attachments,
            boolean masterKeyIncluded)
            throws IOException {
        BackupManifest unproven = new BackupManifest(
                BackupManifest.FORMAT,
                backupId,
                begunAt,
                begunAt,
                "",
                height,
                0,
                "",
                "",
                ledger,
                kept,
                keys,
                attachments,
                masterKeyIncluded);
        VerificationReport report;
        try (BackupCargo written = new BackupCargo(place, unproven)) {
            written.unloadKeptState(page -> {});
            written.unloadAttachments(attachment -> attachment.bytes().transferTo(OutputStream.nullOutputStream()));
            report = BackupCheck.ledger(
                    written, (done, total) -> progress.advanced(height + 1 + done, 2 * (height + 1)));
        }
        return new BackupManifest(
                BackupManifest.FORMAT,
                backupId,
                begunAt,
                clock.instant(),
                String.valueOf(report.ledgerId()),
                height,
                report.events(),
                String.valueOf(report.lastHash()),
                report.rootHash(),
                ledger,
                kept,
                keys,
                attachments,
                masterKeyIncluded);
    }

    /** Of earlier backups and of runs that were killed. */
    private void removeWhatIsNotIn(BackupManifest manifest) throws IOException {
        Set<String> used = manifest.ledger().stream().map(Part::file).collect(Collectors.toSet());
        for (Path file : contentOf(place.ledger())) {
            if (!used.contains(String.valueOf(file.getFileName()))) {
                Files.delete(file);
            }
        }
        for (Path path : contentOf(place.directory())) {
            Optional<String> other = place.backupOf(path).filter(id -> !id.equals(backupId));
            if (other.isPresent()) {
                PrivateFiles.remove(place.keys(other.get()));
                PrivateFiles.remove(path);
                Files.deleteIfExists(place.attachmentList(other.get()));
            }
        }
    }

    private static List<Path> contentOf(Path directory) throws IOException {
        try (Stream<Path> content = Files.list(directory)) {
            return content.toList();
        }
    }

    private void removeTraces(Path kept, Path keys, Exception failure) {
        try {
            PrivateFiles.remove(kept);
            PrivateFiles.remove(keys);
            Files.deleteIfExists(place.attachmentList(backupId));
        } catch (IOException stillThere) {
            failure.addSuppressed(stillThere);
        }
    }

    private BackupSummary summary(BackupManifest manifest, long written) {
        Part attachments = manifest.attachments();
        return new BackupSummary(
                backupId,
                manifest.ledgerId(),
                manifest.height(),
                manifest.events(),
                manifest.headHash(),
                manifest.rootHash(),
                written,
                keptEntries,
                attachments == null ? 0 : attachments.entries(),
                manifest.masterKeyIncluded());
    }
}
