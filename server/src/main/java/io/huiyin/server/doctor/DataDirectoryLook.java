package io.huiyin.server.doctor;

import io.huiyin.personaldata.MasterKey;
import io.huiyin.personaldata.PersonalDataException;
import io.huiyin.server.doctor.Finding.Check;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.StorageOpening;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.mvstore.EmbeddedStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at the files of a house without opening its store. */
final class DataDirectoryLook {

    private static final long FEWEST_FREE_BYTES = 2L << 30;

    private final HouseSettings settings;
    private final Map<String, String> environment;

    DataDirectoryLook(HouseSettings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    List<Finding> look() throws IOException {
        List<Finding> found = new ArrayList<>();
        found.add(directory());
        if (Files.isDirectory(settings.data())) {
            found.add(space());
        }
        found.add(masterKey());
        return found;
    }

    private Finding directory() throws IOException {
        Path store = settings.store();
        if (!settings.isEmbedded()) {
            return Finding.well(Check.DATA_DIRECTORY, settings.data() + ", store in MongoDB");
        }
        try {
            StorageOpening.requireServable(settings);
        } catch (StorageException refused) {
            boolean moved = Files.exists(settings.data().resolve("moved.txt"));
            return Finding.wrong(
                    Check.DATA_DIRECTORY,
                    moved ? Trouble.MOVED : Trouble.ARRIVING,
                    String.valueOf(refused.getMessage()));
        }
        if (!Files.isDirectory(store)) {
            return Finding.wrong(Check.DATA_DIRECTORY, Trouble.NO_DATA, store.toString());
        }
        Path format = store.resolve("format");
        String kind = Files.exists(format) ? Files.readString(format).strip() : "";
        if (!EmbeddedStorage.isKnownFormat(kind)) {
            return Finding.wrong(Check.DATA_DIRECTORY, Trouble.FORMAT_UNKNOWN, format + ": \"" + kind + "\"");
        }
        return isOpenToOthers(store)
                ? Finding.wrong(Check.DATA_DIRECTORY, Trouble.OPEN_TO_OTHERS, store.toString())
                : Finding.well(Check.DATA_DIRECTORY, store + ", " + kind);
    }

    private static boolean isOpenToOthers(Path path) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        return permissions.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"));
    }

    private Finding space() throws IOException {
        long free = Files.getFileStore(settings.data()).getUsableSpace();
        String detail = (free >> 20) + " MiB";
        return free < FEWEST_FREE_BYTES
                ? Finding.wrong(Check.DISK_SPACE, Trouble.DISK_NEARLY_FULL, detail)
                : Finding.well(Check.DISK_SPACE, detail);
    }

    // Never one that would make a key: a doctor changes nothing.
    private Finding masterKey() {
        try {
            MasterKey key = MasterKey.ifThere(environment, settings.masterKey())
                    .orElseGet(() -> MasterKey.load(settings.masterKey()));
            return Finding.well(Check.MASTER_KEY, key.source());
        } catch (PersonalDataException e) {
            return Finding.wrong(Check.MASTER_KEY, Trouble.MASTER_KEY_UNUSABLE, String.valueOf(e.getMessage()));
        }
    }
}
