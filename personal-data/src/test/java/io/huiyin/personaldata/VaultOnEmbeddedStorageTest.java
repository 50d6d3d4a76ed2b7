package io.huiyin.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.TemporaryStorage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VaultOnEmbeddedStorageTest extends VaultContract {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final TemporaryStorage storage = TemporaryStorage.open();

    @Override
    KeptState keptState() {
        return storage.keptState();
    }

    @AfterEach
    void remove_the_storage() {
        storage.close();
    }

    @Test
    void everything_is_there_after_a_restart_and_no_file_holds_a_number_in_the_clear() throws IOException {
        Path keyFile = MasterKey.defaultFile(directory.resolve("restarted"));
        CaseId kept = new CaseId("complaint-kept");
        CaseId erased = new CaseId("complaint-erased");
        ClearText phone = new ClearText("13812345678");
        TinkVault before = TinkVault.open(emptied(), MasterKey.loadOrCreate(keyFile), CLOCK);
        PersonId person = before.openCase(kept, before.personWithPhone(phone));
        SealedText keptText = before.seal(kept, "phone", phone);
        PersonId forgotten = before.openCase(erased, before.personWithPhone(null));
        SealedText erasedText = before.seal(erased, "phone", phone);
        before.forget(forgotten);

        storage.reopen();

        TinkVault after = TinkVault.open(storage.keptState(), MasterKey.loadOrCreate(keyFile), CLOCK);
        assertThat(after.unseal(kept, "phone", keptText)).isEqualTo(phone);
        assertThat(after.unsealIfKept(erased, "phone", erasedText)).isEmpty();
        assertThat(after.personWithPhone(phone)).isEqualTo(person);
        try (Stream<Path> files = Files.walk(storage.directory())) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain(phone.value()));
        }
    }

    /** The kept state without the keys the contract's own vault made at its opening. */
    private KeptState emptied() {
        storage.keptState().delete(HouseKeys.COLLECTION, HouseKeys.ID);
        return storage.keptState();
    }
}
