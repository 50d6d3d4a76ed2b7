package io.huiyin.server.doctor;

import io.huiyin.server.control.ControlClient;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.doctor.Finding.Check;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.StorageOpening;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.UnfitServerException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at everything a house needs, in the running server where there is one, and stops at nothing it finds. */
public final class Doctor {

    private static final Set<Trouble> NOTHING_TO_OPEN =
            EnumSet.of(Trouble.NO_DATA, Trouble.MOVED, Trouble.ARRIVING, Trouble.FORMAT_UNKNOWN);

    private final HouseSettings settings;
    private final Map<String, String> environment;
    private final Clock clock;

    /** @param environment as {@link System#getenv()} gives it */
    public Doctor(HouseSettings settings, Map<String, String> environment, Clock clock) {
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
    }

    /** Everything looked at. */
    public DoctorReport look() throws IOException {
        List<Finding> found = new ArrayList<>(new DataDirectoryLook(settings, environment).look());
        boolean thereIsNothingToOpen = found.stream().map(Finding::trouble).anyMatch(NOTHING_TO_OPEN::contains);
        if (!thereIsNothingToOpen) {
            found.addAll(store());
        }
        return new DoctorReport(found);
    }

    private List<Finding> store() throws IOException {
        Optional<DoctorReport> running =
                ControlClient.run(settings.data(), DoctorJob.KIND, new DoctorJob.Argument(), ProgressListener.SILENT);
        if (running.isPresent()) {
            List<Finding> found = new ArrayList<>();
            found.add(Finding.well(Check.SERVER, "it runs and has the data open"));
            found.addAll(running.get().findings());
            return found;
        }
        try (Storage storage = StorageOpening.existing(settings, clock)) {
            return new StoreLook(storage, settings, environment, clock).look();
        } catch (StorageException refused) {
            return List.of(Finding.wrong(Check.STORE, troubleOf(refused), String.valueOf(refused.getMessage())));
        }
    }

    private Trouble troubleOf(StorageException refused) {
        if (refused instanceof UnfitServerException unfit) {
            return switch (unfit.lack()) {
                case ANSWER -> Trouble.MONGODB_NO_ANSWER;
                case REPLICATION -> Trouble.MONGODB_NOT_REPLICATED;
                case DATA_BEARING_MAJORITY -> Trouble.MONGODB_ARBITER;
                case UNIQUE_KEYS -> Trouble.MONGODB_NOT_UNIQUE;
                case DURABLE_READS -> Trouble.MONGODB_NOT_DURABLE;
            };
        }
        return settings.isEmbedded() && StorageOpening.isInUse(settings) ? Trouble.IN_USE : Trouble.STORE_UNUSABLE;
    }
}
