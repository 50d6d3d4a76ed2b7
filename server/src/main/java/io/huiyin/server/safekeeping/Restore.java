package io.huiyin.server.safekeeping;

import io.huiyin.api.sealing.PersonId;
import io.huiyin.notifications.delivery.DeliveryStore;
import io.huiyin.notifications.delivery.ResultQueue;
import io.huiyin.notifications.delivery.SendingSwitch;
import io.huiyin.personaldata.MasterKey;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.TinkVault;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.safekeeping.SignedPast.Agreement;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.verify.VerificationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a house back from a backup. Everything is verified before anything is written; what was written is verified
 * again and must have the manifest's head and root; only then it can be served.
 */
public final class Restore {

    private static final String SENDING = "sending";
    private static final String BY = "restore";

    private final BackupPlace place;
    private final List<PersonId> forgotten;
    private final SignedPast past;
    private final Path masterKeyFile;
    private final Map<String, String> environment;
    private final Clock clock;
    private final ProgressListener progress;

    /**
     * @param directory the backup
     * @param keysDirectory its keys
     * @param forgotten persons forgotten after the backup, on any node
     * @param past what the ledger must agree with
     * @param masterKeyFile where the restored house will look for its master key
     * @param environment may hold the master key, as {@link System#getenv()} gives it
     */
    public Restore(
            Path directory,
            Path keysDirectory,
            List<PersonId> forgotten,
            SignedPast past,
            Path masterKeyFile,
            Map<String, String> environment,
            Clock clock,
            ProgressListener progress) {
        this.place = new BackupPlace(directory, keysDirectory);
        this.forgotten = List.copyOf(forgotten);
        this.past = past;
        this.masterKeyFile = masterKeyFile;
        this.environment = environment;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Restores into an empty place.
     *
     * @throws StorageException with a sentence, when the backup is not whole, does not agree with what was signed about
     *     the ledger, or the place is not empty; nothing half can be served then
     * @throws io.huiyin.personaldata.PersonalDataException when the master key is not the right one
     * @throws IOException when a file cannot be read or written
     */
    public RestoreSummary into(Destination destination) throws IOException {
        BackupManifest manifest = BackupManifest.read(place);
        requireKeys(manifest);
        MasterKey masterKey = masterKey(manifest);
        Agreement agreement = BackupCheck.whole(place, manifest, past, (done, all) -> progress.advanced(done, 3 * all));
        Storage target = destination.open();
        try {
            try (target) {
                fill(target, manifest, masterKey);
            }
            installMasterKey(manifest);
            destination.publish();
        } catch (IOException | RuntimeException failure) {
            abandon(destination, failure);
            throw failure;
        }
        return new RestoreSummary(
                manifest.backupId(),
                manifest.ledgerId(),
                manifest.height(),
                manifest.events(),
                manifest.headHash(),
                manifest.rootHash(),
                agreement.checkpoints().size(),
                agreement.lost(),
                forgotten.size());
    }

    private void requireKeys(BackupManifest manifest) {
        if (!Files.isDirectory(place.keys(manifest.backupId()))) {
            throw new StorageException("The keys of this backup are not in " + place.keysDirectory() + ": there is no "
                    + place.keys(manifest.backupId()).getFileName()
                    + ". Give --keys the directory they were written to.");
        }
    }

    private MasterKey masterKey(BackupManifest manifest) {
        return masterKeyHere().orElseGet(() -> masterKeyIn(manifest));
    }

    private Optional<MasterKey> masterKeyHere() {
        return MasterKey.ifThere(environment, masterKeyFile);
    }

    private MasterKey masterKeyIn(BackupManifest manifest) {
        if (!manifest.masterKeyIncluded()) {
            throw new StorageException(
                    "The master key is not among the keys of this backup, because it lay elsewhere. Put it at "
                            + masterKeyFile + " or name it by --master-key-file or " + MasterKey.FILE_VARIABLE + ".");
        }
        return MasterKey.load(place.masterKey(manifest.backupId()));
    }

    private void fill(Storage target, BackupManifest manifest, MasterKey masterKey) throws IOException {
        Arrival.begin(target, "restore of backup " + manifest.backupId());
        long blocks = manifest.height() + 1;
        try (BackupCargo cargo = new BackupCargo(place, manifest)) {
            VerificationReport report = new Unloading(
                            cargo, target, (done, all) -> progress.advanced(blocks + done, 3 * blocks))
                    .run(collection -> !collection.equals(SENDING));
            BackupCheck.requireAsNamed(manifest, report);
        }
        prepare(target.keptState(), TinkVault.open(target.keptState(), masterKey, clock), manifest);
        Arrival.end(target);
    }

    private void prepare(KeptState kept, PersonalDataVault vault, BackupManifest manifest) {
        forgotten.forEach(vault::forget);
        new DeliveryStore(kept, vault, new ResultQueue(kept), () -> {}).relist();
        new SendingSwitch(kept)
                .hold(
                        manifest.events() - 1,
                        clock.instant(),
                        BY,
                        "备份恢复：备份之后已发出的消息可能会再次发出 / restored from backup " + manifest.backupId());
    }

    private void installMasterKey(BackupManifest manifest) throws IOException {
        if (masterKeyHere().isEmpty() && manifest.masterKeyIncluded()) {
            PrivateFiles.directory(PrivateFiles.parentOf(masterKeyFile));
            PrivateFiles.write(masterKeyFile, Files.readAllBytes(place.masterKey(manifest.backupId())));
        }
    }

    private static void abandon(Destination destination, Exception failure) {
        try {
            destination.abandon();
        } catch (IOException stillThere) {
            failure.addSuppressed(stillThere);
        }
    }
}
