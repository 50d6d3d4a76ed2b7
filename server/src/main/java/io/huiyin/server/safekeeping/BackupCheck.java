package io.huiyin.server.safekeeping;

import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.server.checkpoint.Testimony;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.safekeeping.BackupManifest.Part;
import io.huiyin.server.safekeeping.SignedPast.Agreement;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.checkpoint.TrustedKeys;
import io.huiyin.verifier.format.FormatException;
import io.huiyin.verifier.verify.Problem;
import io.huiyin.verifier.verify.VerificationReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;

/** Verifies a whole backup by reading all of it: every file's seal, every block and event, every attachment. */
final class BackupCheck {

    private BackupCheck() {}

    /**
     * Verifies everything, and the ledger against the manifest and against all that was signed about it.
     *
     * @param past what was signed and is kept elsewhere
     * @return how that agrees
     * @throws StorageException that names what is missing, cut, changed, or not the ledger that the manifest names and the
     *     checkpoints are of
     */
    static Agreement whole(BackupPlace place, BackupManifest manifest, SignedPast past, ProgressListener progress)
            throws IOException {
        try (BackupCargo cargo = new BackupCargo(place, manifest)) {
            requireSeals(place, manifest);
            Testimony testimony = past.testimony();
            cargo.unloadKeptState(testimony::takeKept);
            cargo.unloadAttachments(attachment -> attachment.bytes().transferTo(OutputStream.nullOutputStream()));
            Agreement agreement = past.toBeAgreedWith(manifest.events());
            requireAsNamed(manifest, ledger(cargo, agreement, testimony.keys(), progress));
            requireMasterKey(place, manifest);
            return agreement;
        }
    }

    private static VerificationReport ledger(
            Cargo cargo, Agreement agreement, TrustedKeys keys, ProgressListener progress) {
        try {
            return sound(LedgerVerifier.verifyAgainst(
                    cargo.blocks(),
                    agreement.checkpoints(),
                    keys,
                    (checked, all, events) -> progress.advanced(checked, all)));
        } catch (FormatException unsigned) {
            throw new StorageException(
                    "What was signed about this ledger cannot be trusted: " + unsigned.getMessage() + ".", unsigned);
        }
    }

    /**
     * Verifies the blocks.
     *
     * @throws StorageException that names the first thing wrong
     */
    static VerificationReport ledger(Cargo cargo, ProgressListener progress) {
        return sound(LedgerVerifier.verify(cargo.blocks(), (checked, all, events) -> progress.advanced(checked, all)));
    }

    private static VerificationReport sound(VerificationReport report) {
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
