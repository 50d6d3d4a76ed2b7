package io.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ledger.fixture.MemoryBlockStore;
import io.huiyin.ledger.fixture.Notes;
import io.huiyin.storage.BlockStore;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.BlockHeader;
import org.junit.jupiter.api.Test;

class LedgerOfSuite2Test extends LedgerEngineContract {

    private final MemoryBlockStore blocks = new MemoryBlockStore();

    @Override
    BlockStore newBlockStore() {
        return blocks;
    }

    @Override
    void disposeOfBlockStore() {}

    @Override
    AlgorithmSuite suite() {
        return AlgorithmSuite.SM3_SM2;
    }

    @Test
    void a_ledger_keeps_the_algorithms_it_was_created_with() {
        LedgerEventStore.open(Notes.settings(blocks).withSuite(AlgorithmSuite.SM3_SM2))
                .close();
        try (LedgerEventStore again = LedgerEventStore.open(Notes.settings(blocks))) {
            again.publish(Notes.noted("note", 0, "text"));
            assertThat(again.suite()).isEqualTo(AlgorithmSuite.SM3_SM2);
        }

        assertThat(BlockHeader.decode(blocks.read(1, 1).get(0).header()).suite())
                .isEqualTo(AlgorithmSuite.SM3_SM2);
        assertThatThrownBy(() -> LedgerEventStore.open(Notes.settings(blocks).withSuite(AlgorithmSuite.SHA256_ED25519)))
                .isInstanceOf(LedgerException.class)
                .hasMessage("This ledger was created with the algorithms SM3_SM2, which never change, and not with"
                        + " SHA256_ED25519");
    }
}
