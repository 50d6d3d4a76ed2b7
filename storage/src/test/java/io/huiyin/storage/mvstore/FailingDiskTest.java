package io.huiyin.storage.mvstore;

import static io.huiyin.storage.BlockStoreContract.block;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.storage.BlockStore.Insertion;
import io.huiyin.storage.OutcomeUnknownException;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.TemporaryStorage;
import io.huiyin.storage.ViewSet;
import io.huiyin.storage.ViewStore.ViewDocument;
import io.huiyin.storage.mvstore.FailingDisk.Fault;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailingDiskTest {

    @TempDir
    private Path directory;

    private EmbeddedStorage storage;

    @BeforeEach
    void open() {
        FailingDisk.install();
        storage = openStorage();
        storage.blocks().insert(block(0, 0, "case-1@0"));
        storage.keptState().put("case-keys", "a", new byte[] {1});
    }

    @AfterEach
    void close() {
        FailingDisk.become(Fault.NONE);
        storage.close();
    }

    private EmbeddedStorage openStorage() {
        return EmbeddedStorage.open(directory, TemporaryStorage.javaSerializer(), FailingDisk.PREFIX, 1 << 16);
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "FULL_HALFWAY"})
    void a_block_for_which_there_is_no_room_is_not_there_and_goes_in_later(Fault fault) {
        FailingDisk.become(fault);
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> storage.blocks().insert(block(1, 1, "case-1@1")))
                    .isExactlyInstanceOf(StorageException.class)
                    .hasMessageContaining("No space left on device");
            assertThat(storage.blocks().head().orElseThrow().height()).isZero();
            assertThat(storage.blocks().readStream("case-1", 0, 10)).hasSize(1);
        }

        FailingDisk.become(Fault.NONE);
        assertThat(storage.blocks().insert(block(1, 1, "case-1@1"))).isEqualTo(Insertion.INSERTED);
        storage.close();
        storage = openStorage();
        assertThat(storage.blocks().readStream("case-1", 0, 10)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "FULL_HALFWAY"})
    void kept_state_for_which_there_is_no_room_stays_as_it_was(Fault fault) {
        FailingDisk.become(fault);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> storage.keptState().put("case-keys", "a", new byte[] {2}));
        assertThat(storage.keptState().get("case-keys", "a")).contains(new byte[] {1});

        FailingDisk.become(Fault.NONE);
        storage.keptState().put("case-keys", "a", new byte[] {3});
        assertThat(storage.keptState().get("case-keys", "a")).contains(new byte[] {3});
    }

    @Test
    void a_batch_of_views_for_which_there_is_no_room_is_lost_with_its_token() {
        ViewSet views = storage.views().current();
        views.tokens().initializeTokenSegments("views", 1, new GlobalSequenceTrackingToken(0));

        FailingDisk.become(Fault.FULL);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> views.transactions().executeInTransaction(() -> {
                    views.documents().putMany("cases", List.of(new ViewDocument("a", 1, new byte[] {1})));
                    views.tokens().storeToken(new GlobalSequenceTrackingToken(1), "views", 0);
                }));
        FailingDisk.become(Fault.NONE);

        assertThat(views.documents().get("cases", "a")).isEmpty();
        assertThat(views.tokens().fetchToken("views", 0)).isEqualTo(new GlobalSequenceTrackingToken(0));
    }

    @Test
    void a_block_whose_sync_fails_is_neither_acknowledged_nor_denied_and_the_file_is_left_alone() {
        FailingDisk.become(Fault.NO_SYNC);
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> storage.blocks().insert(block(1, 1, "case-1@1")));
        FailingDisk.become(Fault.NONE);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> storage.blocks().insert(block(1, 1, "case-1@1")))
                .withMessageContaining("restart");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> storage.blocks().head());

        storage.close();
        storage = openStorage();
        assertThat(storage.blocks().insert(block(1, 1, "case-1@1"))).isIn(Insertion.INSERTED, Insertion.HEIGHT_TAKEN);
        assertThat(storage.blocks().readStream("case-1", 0, 10)).hasSize(2);
    }
}
