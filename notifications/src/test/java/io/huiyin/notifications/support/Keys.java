package io.huiyin.notifications.support;

import io.huiyin.personaldata.MasterKey;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.TinkVault;
import io.huiyin.storage.KeptState;
import java.nio.file.Path;
import java.time.Clock;

/** The real vault with a master key in a test's directory. */
public final class Keys {

    private Keys() {}

    /** Opens it, with keys for the case of {@link Letters}. */
    public static PersonalDataVault vault(KeptState kept, Path directory, Clock clock) {
        TinkVault vault = TinkVault.open(kept, MasterKey.loadOrCreate(directory.resolve("key.json")), clock);
        var unused = vault.openCase(Letters.CASE, vault.personWithPhone(null));
        return vault;
    }
}
