package io.huiyin.server.safekeeping;

import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.safekeeping.BackupManifest.Part;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.verify.Problem;
import io.huiyin.verifier.verify.VerificationReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;

/** Verifies a whole backup by reading all of it: every file's seal, every block and event, every attachment. */
final class BackupCheck {

    private BackupCheck() {}

    /**
     * Verifies everything and the ledger against the manifest.
     *
     * @throws StorageException that names what is missing, cut, changed or not the ledger the manifest names
     */
    static void whole(BackupPlace place, BackupManifest manifest, ProgressListener progress) throws IOException {
        try (BackupCargo cargo = new BackupCargo(place, manifest)) {
            requireSeals(place, manifest);
            cargo.unloadKeptState(page -> {});
            cargo.unloadAttachments(attachment -> attachment.bytes().transferTo(OutputStream.nullOutputStream()));
            requireAsNamed(manifest, ledger(cargo, progress));
            requireMasterKey(place, manifest);
        }
    }

    /**
     * Verifies the blocks.
     *
     * @throws StorageException that names the first thing wrong
     */
    static VerificationReport ledger(Cargo cargo, ProgressListener progress) {
        VerificationReport report =
                LedgerVerifier.verify(cargo.blocks(), (checked, all, events) -> progress.advanced(checked, all));
        Problem problem = report.problem();
        if (problem != null) {
            throw new StorageException("The ledger is not sound: " + problem.sentence() + ".");
        }
        return report;
    }

    /**
     * Compares what was verified with the manifest.
     *
     * @throws StorageException if it is not the same ledger up to the same event
     */
    static void requireAsNamed(BackupManifest manifest, VerificationReport report) {
        boolean same = manifest.ledgerId().equals(report.ledgerId())
                && manifest.height() == report.blocks() - 1
                && manifest.events() == report.events()
                && manifest.headHash().equals(report.lastHash())
                && manifest.rootHash().equals(report.rootHash());
        if (!same) {
            throw new StorageException("The ledger is not the one the backup's manifest names: it ends at block "
                    + (report.blocks() - 1) + " with the root " + report.rootHash() + " instead of block "
                    + manifest.height() + " with the root " + manifest.rootHash() + ".");
        }
    }

    private static void requireSeals(BackupPlace place, BackupManifest manifest) throws IOException {
        for (Part part : manifest.ledger()) {
            try (BackupFileReader reader = new BackupFileReader(place.ledger().resolve(part.file()))) {
                reader.requireTo(part);
            }
        }
    }

    private static void requireMasterKey(BackupPlace place, BackupManifest manifest) {
        if (manifest.masterKeyIncluded() && !Files.isRegularFile(place.masterKey(manifest.backupId()))) {
            throw new StorageException(
                    "The backup is not whole: " + place.masterKey(manifest.backupId()) + " is missing.");
        }
    }
}
